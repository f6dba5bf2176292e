package nl.terugblik.round.hand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import nl.terugblik.explain.Explain;
import nl.terugblik.explain.Explain.Grounds;
import nl.terugblik.explain.Explanation;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.analysis.DoubleCoding;
import nl.terugblik.round.scheme.HandCoding;
import nl.terugblik.round.scheme.RoundFile;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Left;
import nl.terugblik.round.unit.Selection;
import nl.terugblik.round.unit.Unit;

/** The case files of a run that are drawn to be coded by hand as well. */
public final class DrawnFiles implements RoundFile.Studies {

    private final Explain explain;

    /** Those of the runs of a register. */
    public DrawnFiles(Explain explain) {
        this.explain = explain;
    }

    @Override
    public RoundFile.Coded find(String study, Optional<String> run) {
        Explain.OfStudy of = explain.study(study, run);
        DoubleCoding asked = of.study()
                .analysis()
                .options()
                .doubleCoding()
                .orElseThrow(() -> new InvalidStudy(List.of("The study " + study
                        + " asked for no double coding when run "
                        + of.run().summary().id()
                        + " was made: write double_coding: {} in its file and carry it out again.")));
        HandScheme scheme = HandScheme.of(of.study());
        CodedRun coded = CodedRun.read(of, scheme.scheme().names());
        return new RoundFile.Coded(
                of.folder(),
                scheme.scheme(),
                new HandCoding(
                        of.run().summary().id(),
                        study,
                        coded.sha256(),
                        asked,
                        scheme.kinds(),
                        text(of.folder().resolve("dataset/analysis.json")),
                        text(of.folder().resolve("dataset/codebook.json"))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws the families and finds what each of their codes rests on; the same whatever order rows are in. */
    public Selection select(RoundPlan plan, Left left) {
        HandCoding hand = plan.hand().orElseThrow();
        Explain.OfStudy of = explain.study(hand.study(), Optional.of(hand.run()));
        CodedRun coded = CodedRun.read(of, plan.scheme().names());
        Map<String, String> groups = new HashMap<>();
        coded.rows().forEach((family, codes) -> groups.put(family, codes.getOrDefault(HandScheme.GROUP, "")));
        SortedSet<String> drawn = Draw.of(hand.asked(), groups);
        Map<String, Grounds> grounds = explain.grounds(of, drawn);
        List<Document> documents = new ArrayList<>();
        for (String family : drawn) {
            Grounds on = grounds.get(family);
            if (on == null) {
                left.out("not_in_register");
            } else if (!left.mayNotUse(on.family())) {
                documents.add(
                        document(documents.size(), family, on, coded.rows().getOrDefault(family, Map.of())));
            }
        }
        return new Selection(day(of), documents, left.counts(), List.of());
    }

    private static String day(Explain.OfStudy of) {
        return of.run().summary().started().toString().substring(0, 10);
    }

    private static Document document(int place, String family, Grounds on, Map<String, String> codes) {
        Map<String, Computed> computed = new HashMap<>();
        codes.forEach((variable, code) -> computed.put(variable, computed(variable, Computed.plain(code), on)));
        int colon = on.at().lastIndexOf(':');
        Unit unit = new Unit(
                1,
                "",
                HandScheme.FAMILY,
                "",
                0,
                "",
                on.at().substring(0, colon),
                Integer.parseInt(on.at().substring(colon + 1)));
        return new Document(place, on.family(), family, Computed.facts(computed), List.of(unit));
    }

    private static Computed computed(String variable, String code, Grounds on) {
        Set<String> rows = new LinkedHashSet<>();
        Optional<Explanation.Answer> answer = answer(variable, on);
        if (answer.isPresent()) {
            add(rows, answer.get(), on);
            return new Computed(
                    code, answer.get().rule() + " (" + answer.get().instrument() + ")", String.join(" ", rows));
        }
        List<String> because = new ArrayList<>();
        on.moments().stream()
                .filter(moment -> moments(variable).contains(moment.name().toLowerCase(Locale.ROOT)))
                .forEach(moment -> {
                    because.add(moment.name() + ": " + moment.because());
                    moment.rows().forEach(row -> rows.add(row.at()));
                });
        return new Computed(code, String.join("; ", because), String.join(" ", rows));
    }

    private static Optional<Explanation.Answer> answer(String variable, Grounds on) {
        return on.variables().stream()
                .filter(answer -> answer.variable().equals(variable))
                .findFirst();
    }

    /** The rows of a variable and of those that it is made of. */
    private static void add(Set<String> rows, Explanation.Answer answer, Grounds on) {
        answer.counted().forEach(row -> rows.addAll(List.of(row.at().split(", "))));
        answer.refused().forEach(row -> rows.add(row.at()));
        answer.madeOf()
                .forEach(part ->
                        answer(part.substring(0, part.indexOf(" = ")), on).ifPresent(of -> add(rows, of, on)));
    }

    /** The moments that a column outside the instrument rests on: a group shows in what dates T1 and T2. */
    private static List<String> moments(String variable) {
        return switch (variable) {
            case HandScheme.GROUP -> List.of("t1", "t2");
            case HandScheme.T2_SOURCE -> List.of("t2");
            default -> List.of(variable);
        };
    }
}
