package nl.terugblik.outcomes.coding;

import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.dataset.ItemAnswers;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.statistics.samples.CronbachAlpha;

/** How well the items of each scale agree, at each moment. */
public final class ReliabilityTable {

    private ReliabilityTable() {}

    public static List<ReliabilityRow> rows(List<ItemAnswers> answers) {
        return answers.stream().map(ReliabilityTable::row).toList();
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
