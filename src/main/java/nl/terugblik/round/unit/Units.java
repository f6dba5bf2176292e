package nl.terugblik.round.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.round.scheme.RoundPlan;

/** The units of a round, as a delivery holds them. */
public final class Units {

    private Units() {}

    /**
     * Selects the units of a round; the same whatever order the rows of the delivery are in.
     *
     * @throws UnusableUnits when the tables that hold them are not there or are not such tables
     */
    public static Selection of(RoundPlan plan, DeliveryFolder delivery, Pseudonymiser pseudonyms, Left left) {
        Selection all = switch (plan.source().from()) {
            case PLANS -> new PlanUnits(delivery, pseudonyms, left).select();
            case INTERVIEWS ->
                new InterviewUnits(
                                delivery,
                                pseudonyms,
                                plan.scheme().variables().stream()
                                        .flatMap(variable -> variable.kinds().stream())
                                        .collect(Collectors.toSet()),
                                left)
                        .select();
            case RUN -> throw new IllegalArgumentException("case files are drawn from a run");
        };
        List<Document> documents = new ArrayList<>(all.documents());
        documents.sort(Comparator.comparing(Document::id));
        plan.source().perSite().ifPresent(most -> draw(documents, most, plan.seed(), left));
        List<Document> placed = new ArrayList<>();
        documents.forEach(document -> placed.add(document.at(placed.size())));
        return new Selection(all.day(), placed, left.counts(), all.refused());
    }

    private static void draw(List<Document> documents, int most, long seed, Left left) {
        List<Document> shuffled = new ArrayList<>(documents);
        shuffled.sort(Comparator.comparing(document -> Sha256.of(seed + "\n" + document.id())));
        Map<String, Integer> bySite = new HashMap<>();
        for (Document document : shuffled) {
            if (bySite.merge(document.fact("site"), 1, Integer::sum) > most) {
                documents.remove(document);
                left.out("not_drawn");
            }
        }
    }
}
