package nl.terugblik.round.plans;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.statistics.Holm;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.tests.FisherTest;
import nl.terugblik.statistics.tests.KruskalWallisTest;

/**
 * The tests of one form of plan against the other, with plans as cases: numbers and shares by ranks (Kruskal-Wallis), what is
 * there or not by Fisher's exact test. What is looked at together is adjusted together (Holm).
 */
final class PlanTests {

    private static final List<String> COLUMNS =
            List.of("family", "variable", "test", "n_ek_c", "n_fnb_sonestra", "statistic", "df", "p", "p_holm", "note");

    private final int minimum;
    private final PlanGroup ekc;
    private final PlanGroup fnb;

    private PlanTests(int minimum, List<CodedPlan> plans) {
        this.minimum = minimum;
        this.ekc = group("ek_c", plans);
        this.fnb = group("fnb_sonestra", plans);
    }

    private static PlanGroup group(String form, List<CodedPlan> plans) {
        return new PlanGroup(
                "form",
                form,
                plans.stream().filter(plan -> plan.form().equals(form)).toList());
    }

    /** What a test came to. */
    private record Tested(String test, OptionalDouble statistic, int df, OptionalDouble p, String note) {}

    /** Writes {@code plan-tests.csv} to a folder. */
    static Path write(Path folder, RoundPlan plan, List<CodedPlan> plans) {
        PlanTests tests = new PlanTests(plan.minimumGroup(), plans);
        List<PlanColumn> all = PlanColumn.all(plan.scheme());
        Path file = folder.resolve("plan-tests.csv");
        try (CsvFile out = CsvFile.create(file, COLUMNS)) {
            tests.family(out, "agreements", named(all, "n_agreements"));
            tests.family(out, "domains", named(all, "share_domain_"));
            tests.family(
                    out,
                    "categories",
                    named(all, "any_").stream()
                            .filter(column -> !column.name().startsWith("any_domain_"))
                            .toList());
            List<String> elements = PlanColumn.elements(plan.scheme()).stream()
                    .map(CodedVariable::name)
                    .toList();
            tests.family(
                    out,
                    "elements",
                    all.stream()
                            .filter(column -> elements.contains(column.name()))
                            .toList());
        }
        return file;
    }

    private static List<PlanColumn> named(List<PlanColumn> all, String start) {
        return all.stream().filter(column -> column.name().startsWith(start)).toList();
    }

    private void family(CsvFile out, String family, List<PlanColumn> columns) {
        List<Tested> tested = columns.stream().map(this::test).toList();
        double[] adjusted = Holm.adjusted(tested.stream()
                .filter(each -> each.p().isPresent())
                .mapToDouble(each -> each.p().getAsDouble())
                .toArray());
        int place = 0;
        for (int i = 0; i < columns.size(); i++) {
            Tested each = tested.get(i);
            out.row(
                    family,
                    columns.get(i).name(),
                    each.test(),
                    ekc.known(columns.get(i).value()).length,
                    fnb.known(columns.get(i).value()).length,
                    Decimal.text(each.statistic()),
                    each.statistic().isPresent() ? each.df() : "",
                    Decimal.text(each.p()),
                    each.p().isPresent() ? Decimal.text(adjusted[place++]) : "",
                    each.note());
        }
    }

    private Tested test(PlanColumn column) {
        double[] one = ekc.known(column.value());
        double[] other = fnb.known(column.value());
        String test = column.kind().equals("binary") ? "fisher" : "kruskal_wallis";
        if (Math.min(one.length, other.length) < minimum) {
            return new Tested(test, OptionalDouble.empty(), 0, OptionalDouble.empty(), "below_minimum_group");
        }
        return test.equals("fisher") ? fisher(one, other) : ranks(one, other);
    }

    private static Tested ranks(double[] one, double[] other) {
        Result<KruskalWallisTest> result = KruskalWallisTest.of(one, other);
        return result.found()
                .map(found -> new Tested(
                        "kruskal_wallis",
                        OptionalDouble.of(found.statistic()),
                        found.df(),
                        OptionalDouble.of(found.p()),
                        ""))
                .orElseGet(() -> none("kruskal_wallis", result));
    }

    private static Tested fisher(double[] one, double[] other) {
        long[][] counts = {{count(one, 1), count(one, 0)}, {count(other, 1), count(other, 0)}};
        Result<FisherTest> result = FisherTest.of(counts);
        return result.found()
                .map(found -> new Tested("fisher", OptionalDouble.empty(), 0, OptionalDouble.of(found.p()), ""))
                .orElseGet(() -> none("fisher", result));
    }

    private static long count(double[] values, double wanted) {
        return Arrays.stream(values).filter(value -> value == wanted).count();
    }

    private static Tested none(String test, Result<?> result) {
        String why = result.reason()
                .map(reason -> reason.code().name().toLowerCase(Locale.ROOT))
                .orElse("");
        return new Tested(test, OptionalDouble.empty(), 0, OptionalDouble.empty(), why);
    }
}
