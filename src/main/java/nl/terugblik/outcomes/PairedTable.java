package nl.terugblik.outcomes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Kind;
import nl.terugblik.outcomes.dataset.Pairs;
import nl.terugblik.statistics.McNemarTest;
import nl.terugblik.statistics.PairTable;
import nl.terugblik.statistics.PairedTTest;

/**
 * The outcomes of pairs: McNemar's test for 0 and 1, Student's paired t for numbers. The rules for outcomes hold here
 * too, on the pairs of which both families have a known outcome.
 */
record PairedTable(Families families, Pairs pairs, TestRules rules) {

    List<PairedRow> rows(List<String> outcomes) {
        return outcomes.stream().map(this::row).toList();
    }

    private PairedRow row(String outcome) {
        Column column = families.column(outcome);
        Pairs.Known known = pairs.known(column);
        Optional<Note> objection = rules.objection(column, known);
        if (column.kind() != Kind.BINARY) {
            Judged<PairedTTest> test = objection
                    .map(Judged::<PairedTTest>withheld)
                    .orElseGet(() -> Judged.of(
                            PairedTTest.of(known.experimental(), known.control()),
                            found -> DoubleStream.of(found.statistic(), found.p(), found.standardError())
                                    .allMatch(Double::isFinite)));
            return paired(outcome, known, test);
        }
        PairTable table = PairTable.of(known.experimental(), known.control());
        Judged<McNemarTest> test = objection
                .map(Judged::<McNemarTest>withheld)
                .orElseGet(() -> Judged.of(McNemarTest.of(table), found -> Double.isFinite(found.statistic())));
        return mcNemar(outcome, table, test);
    }

    private static PairedRow paired(String outcome, Pairs.Known known, Judged<PairedTTest> test) {
        return new PairedRow(
                outcome,
                known.pairs(),
                Optional.empty(),
                test.value().map(found -> "paired_t"),
                number(test.value().map(PairedTTest::statistic)),
                number(test.value().map(found -> (double) found.df())),
                number(test.value().map(PairedTTest::p)),
                OptionalDouble.empty(),
                number(test.value().map(found -> found.differences().mean())),
                number(test.value().map(found -> found.interval().low())),
                number(test.value().map(found -> found.interval().high())),
                test.why());
    }

    private static PairedRow mcNemar(String outcome, PairTable table, Judged<McNemarTest> test) {
        return new PairedRow(
                outcome,
                table.pairs(),
                Optional.of(new PairedRow.Counts(
                        table.both(), table.experimentalOnly(), table.controlOnly(), table.neither())),
                test.value().map(found -> "mcnemar"),
                number(test.value().map(McNemarTest::statistic)),
                number(test.value().map(found -> 1.0)),
                number(test.value().map(McNemarTest::p)),
                number(test.value().map(McNemarTest::exactP)),
                number(test.value().map(McNemarTest::oddsRatio)),
                number(test.value().map(found -> found.interval().low())),
                number(test.value().map(found -> found.interval().high())),
                test.why());
    }

    /** What no file can hold, such as odds that have no bound, is left out. */
    private static OptionalDouble number(Optional<Double> value) {
        return value.filter(Double::isFinite).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
