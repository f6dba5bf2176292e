package nl.terugblik.round.hand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.HandCoding;
import nl.terugblik.round.scheme.HandKind;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.unit.Document;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.agreement.DocumentBootstrap;

/**
 * The tables of how far two agree on the variables of case files: computer and hand, or one coder and another. One says of how many
 * families which of the two gives a value, the other how near the values are where both give one.
 */
public final class DoubleCodingFiles {

    /** The fewest families with both values of which more than a count is told. */
    private static final int ENOUGH = 10;

    private final RoundPlan plan;
    private final Function<String, List<Pair>> pairs;
    private final Measures measures;

    private DoubleCodingFiles(RoundPlan plan, Function<String, List<Pair>> pairs, boolean isTruth) {
        this.plan = plan;
        this.pairs = pairs;
        this.measures = new Measures(new DocumentBootstrap(plan.bootstrap(), plan.seed()), isTruth);
    }

    /** Writes {@code double-coding.csv} and {@code double-coding-known.csv}: computed codes against those of the hand. */
    public static List<Path> write(Path folder, HandCodes codes) {
        return new DoubleCodingFiles(codes.plan(), codes::pairs, true).write(folder, "double-coding");
    }

    /** Writes {@code between-coders.csv} and {@code between-coders-known.csv}: one coder against the other. */
    public static List<Path> betweenCoders(
            Path folder, RoundPlan plan, List<Document> documents, Answers a, Answers b) {
        HandCoding hand = plan.hand().orElseThrow();
        return new DoubleCodingFiles(
                        plan,
                        variable -> documents.stream()
                                .map(HandCodes::unit)
                                .map(unit -> new Pair(
                                        hand.kind(variable),
                                        hand.tolerance(variable),
                                        told(a.of(unit).code(variable)),
                                        told(b.of(unit).code(variable))))
                                .toList(),
                        false)
                .write(folder, "between-coders");
    }

    private static String told(String code) {
        return code.isEmpty() || code.equals(Code.UNSURE) ? HandCodes.NOT_TOLD : code;
    }

    private List<Path> write(Path folder, String name) {
        Path known = folder.resolve(name + "-known.csv");
        try (CsvFile out = CsvFile.create(
                known,
                List.of(
                        "variable",
                        "kind",
                        "units",
                        "both",
                        measures.isTruth() ? "only_computed" : "only_a",
                        measures.isTruth() ? "only_hand" : "only_b",
                        "same_reason",
                        "other_reason"))) {
            plan.scheme().names().forEach(variable -> out.row(known(variable).toArray()));
        }
        Path table = folder.resolve(name + ".csv");
        try (CsvFile out = CsvFile.create(
                table, List.of("variable", "kind", "measure", "both", "estimate", "low", "high", "note"))) {
            plan.scheme().variables().forEach(variable -> rows(variable).forEach(row -> out.row(row.toArray())));
        }
        return List.of(table, known);
    }

    private String kind(String variable) {
        return plan.hand().orElseThrow().kind(variable).name().toLowerCase(Locale.ROOT);
    }

    private List<Object> known(String variable) {
        List<Pair> all = pairs.apply(variable);
        return List.of(
                variable,
                kind(variable),
                all.size(),
                all.stream().filter(Pair::isKnown).count(),
                all.stream()
                        .filter(pair -> pair.isComputed() && !pair.isByHand())
                        .count(),
                all.stream()
                        .filter(pair -> !pair.isComputed() && pair.isByHand())
                        .count(),
                all.stream()
                        .filter(pair -> !pair.isComputed() && !pair.isByHand() && pair.isSame())
                        .count(),
                all.stream()
                        .filter(pair -> !pair.isComputed() && !pair.isByHand() && !pair.isSame())
                        .count());
    }

    private List<List<Object>> rows(CodedVariable variable) {
        List<Pair> known =
                pairs.apply(variable.name()).stream().filter(Pair::isKnown).toList();
        HandKind kind = plan.hand().orElseThrow().kind(variable.name());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(
                variable.name(),
                "equal",
                known.size(),
                Optional.of((double) known.stream().filter(Pair::isSame).count()),
                Optional.empty(),
                known.size() < ENOUGH ? "few" : ""));
        if (known.size() < ENOUGH) {
            return rows;
        }
        List<String> categories = variable.codes().stream()
                .map(Code::code)
                .filter(code -> !HandScheme.isReason(code))
                .toList();
        for (Measured measured :
                measures.of(kind, plan.hand().orElseThrow().tolerance(variable.name()), categories, known)) {
            rows.add(row(
                    variable.name(),
                    measured.measure(),
                    known.size(),
                    measured.value().found(),
                    measured.value().found().flatMap(value -> measured.interval()),
                    measured.value()
                            .reason()
                            .map(why -> why.code().name().toLowerCase(Locale.ROOT))
                            .orElse("")));
        }
        return rows;
    }

    private List<Object> row(
            String variable,
            String measure,
            int both,
            Optional<Double> estimate,
            Optional<Interval> interval,
            String note) {
        return List.of(
                variable,
                kind(variable),
                measure,
                both,
                estimate.map(Decimal::text).orElse(""),
                interval.map(found -> Decimal.text(found.low())).orElse(""),
                interval.map(found -> Decimal.text(found.high())).orElse(""),
                note);
    }
}
