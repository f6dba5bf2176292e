package nl.terugblik.outcomes.matched;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.Pairs;
import nl.terugblik.outcomes.plan.Kind;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.statistics.tests.McNemarTest;
import nl.terugblik.statistics.tests.PairTable;
import nl.terugblik.statistics.tests.PairedTTest;

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
                test.number(PairedTTest::statistic),
                test.number(PairedTTest::df),
                test.number(PairedTTest::p),
                OptionalDouble.empty(),
                test.number(found -> found.differences().mean()),
                test.number(found -> found.interval().low()),
                test.number(found -> found.interval().high()),
                test.why());
    }

    private static PairedRow mcNemar(String outcome, PairTable table, Judged<McNemarTest> test) {
        return new PairedRow(
                outcome,
                table.pairs(),
                Optional.of(new PairedRow.Counts(
                        table.both(), table.experimentalOnly(), table.controlOnly(), table.neither())),
                test.value().map(found -> "mcnemar"),
                test.number(McNemarTest::statistic),
                test.number(found -> 1.0),
                test.number(McNemarTest::p),
                test.number(McNemarTest::exactP),
                test.number(McNemarTest::oddsRatio),
                test.number(found -> found.interval().low()),
                test.number(found -> found.interval().high()),
                test.why());
    }
}
