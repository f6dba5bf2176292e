package nl.terugblik.round.scheme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.protocol.InputFile;

/**
 * A round as it was planned.
 *
 * @param file the file that it was read from
 * @param round its name
 * @param scheme what is coded
 * @param source where its units come from
 * @param coders who codes, by position
 * @param seed where the drawing of orders and samples begins
 * @param withText whether sheets show texts, or name the document alone
 * @param anyCode whether the third may choose any code, or one of the two only
 * @param unsureIsCategory whether agreement counts that a coder cannot tell as a category of its own
 * @param bootstrap how often documents are drawn for an interval
 * @param keptTexts whether texts stay once the round is closed; where it is not said, those of plans do and those of interviews do not
 * @param siteFormats the format that plans of a site follow, where it is not that of their form
 * @param planTests whether forms of plan are tested against each other
 * @param minimumGroup the smallest number of plans that is tested
 * @param hand the run of which case files are coded; empty where plans or interviews are
 */
public record RoundPlan(
        InputFile file,
        String round,
        Scheme scheme,
        Source source,
        Map<Position, String> coders,
        long seed,
        boolean withText,
        boolean anyCode,
        boolean unsureIsCategory,
        int bootstrap,
        Optional<Boolean> keptTexts,
        Map<String, String> siteFormats,
        boolean planTests,
        int minimumGroup,
        Optional<HandCoding> hand) {

    public RoundPlan {
        coders = Map.copyOf(coders);
        siteFormats = Map.copyOf(siteFormats);
    }

    /**
     * Where units come from.
     *
     * @param from the kind of unit
     * @param delivery the delivery that holds them; of case files, the folder of the run
     * @param perSite how many plans of each site are drawn; all where it is empty
     */
    public record Source(From from, Path delivery, Optional<Integer> perSite) {}

    /** Which kind of unit. */
    public enum From {
        /** Plans, with what was agreed in them. */
        PLANS,
        /** Interviews, with what was answered. */
        INTERVIEWS,
        /** Case files of a run. */
        RUN
    }

    /** Whether texts stay once the round is closed. */
    public boolean keepsTexts() {
        return keptTexts.orElse(source.from() == From.PLANS);
    }

    /** Who codes in a position. */
    public String coder(Position position) {
        return Objects.requireNonNull(coders.get(position), "every position has a coder");
    }

    /** Whether who gives verdicts decided between two coders before, and so knows what the hand's code is there. */
    public boolean theThirdJudges() {
        return coders.containsKey(Position.THIRD) && coder(Position.THIRD).equals(coders.get(Position.VERDICT));
    }

    /** The positions that somebody has, in order. */
    public List<Position> positions() {
        return coders.keySet().stream().sorted().toList();
    }

    /** The first position of a coder. */
    public Optional<Position> position(String coder) {
        return positions().stream()
                .filter(position -> coder(position).equals(coder))
                .findFirst();
    }
}
