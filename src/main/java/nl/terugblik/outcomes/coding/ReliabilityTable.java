package nl.terugblik.outcomes.coding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.terugblik.outcomes.dataset.ItemAnswers;
import nl.terugblik.outcomes.plan.Codebook;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.statistics.samples.CronbachAlpha;

/** How well the items of each scale agree, at each moment. */
public final class ReliabilityTable {

    private ReliabilityTable() {}

    /**
     * The rows of scales whose items are measures of the dataset, and of those whose answers stand in no file.
     *
     * @param scales how well the items of the latter agree
     */
    public static List<ReliabilityRow> rows(List<ItemAnswers> answers, List<Codebook.ScaleAgreement> scales) {
        return Stream.concat(
                        answers.stream().map(ReliabilityTable::row),
                        scales.stream().map(ReliabilityTable::row))
                .toList();
    }

    private static ReliabilityRow row(Codebook.ScaleAgreement scale) {
        return new ReliabilityRow(
                scale.scale(),
                scale.moment(),
                scale.items(),
                scale.n(),
                scale.alpha(),
                scale.alpha().isPresent() ? Optional.empty() : Optional.of(Note.of(Note.Text.NO_VARIATION)));
    }

    private static ReliabilityRow row(ItemAnswers answers) {
        Judged<CronbachAlpha> alpha =
                Judged.of(CronbachAlpha.of(answers.rows()), found -> Double.isFinite(found.alpha()));
        return new ReliabilityRow(
                answers.scale().name(),
                answers.moment(),
                answers.scale().items().size(),
                answers.rows().size(),
                alpha.value().map(found -> OptionalDouble.of(found.alpha())).orElseGet(OptionalDouble::empty),
                alpha.why());
    }
}
