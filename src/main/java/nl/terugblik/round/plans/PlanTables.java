package nl.terugblik.round.plans;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.scheme.Scheme;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitNames;

/** What comes of a round of plans: the dataset of plans, and tables of all of them, by form, by site and by kind of service. */
public final class PlanTables {

    private final Scheme scheme;
    private final List<PlanGroup> groups;

    private PlanTables(Scheme scheme, List<CodedPlan> plans) {
        this.scheme = scheme;
        this.groups = PlanGroup.of(plans);
    }

    /**
     * Writes them to a folder.
     *
     * @param day the day of the delivery
     * @return the tables
     */
    public static List<Path> write(
            Path folder,
            Path dataset,
            RoundPlan plan,
            String day,
            UnitNames names,
            StudyPseudonyms families,
            List<Document> documents,
            FinalCodes codes) {
        List<CodedPlan> plans = CodedPlans.of(plan, names, families, documents, codes);
        PlanTables tables = new PlanTables(plan.scheme(), plans);
        List<Path> files = new ArrayList<>(PlansDataset.write(dataset, plan, day, plans));
        files.add(tables.format(folder));
        files.add(tables.categories(folder));
        files.add(tables.questions(folder));
        files.add(tables.agreements(folder));
        files.add(tables.most(folder));
        if (plan.planTests()) {
            files.add(PlanTests.write(folder, plan, plans));
        }
        return files;
    }

    private Path format(Path folder) {
        List<PlanColumn> shown = new ArrayList<>();
        for (CodedVariable element : PlanColumn.elements(scheme)) {
            shown.add(column(element.name()));
        }
        shown.add(column("format_followed"));
        return table(
                folder,
                "plan-format",
                List.of("element", "plans", "present", "percent", "missing"),
                group -> shown.stream()
                        .map(column -> {
                            double[] known = group.known(column.value());
                            double present = Arrays.stream(known).sum();
                            return group.row(
                                    column.name(),
                                    known.length,
                                    Decimal.text(present),
                                    percent(present, known.length),
                                    group.plans().size() - known.length);
                        })
                        .toList());
    }

    private PlanColumn column(String name) {
        return PlanColumn.all(scheme).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path categories(Path folder) {
        List<String> words = Stream.concat(
                        scheme.domains().keySet().stream().map(domain -> "domain " + domain),
                        PlanColumn.categories(scheme).stream().map(code -> "category " + code.code()))
                .toList();
        return table(
                folder,
                "plan-categories",
                List.of("level", "code", "agreements", "percent_agreements", "plans", "percent_plans", "mean_share"),
                group -> {
                    double all = sum(group, CodedPlan::agreed);
                    List<List<Object>> rows = new ArrayList<>();
                    for (String word : words) {
                        String code = word.replaceFirst(".* ", "");
                        double agreements = sum(group, plan -> plan.number(code));
                        double plans = sum(group, plan -> plan.any(code));
                        rows.add(group.row(
                                word.replaceFirst(" .*", ""),
                                code,
                                Decimal.text(agreements),
                                percent(agreements, all),
                                Decimal.text(plans),
                                percent(plans, group.plans().size()),
                                mean(group.known(plan -> plan.share(code)))));
                    }
                    return rows;
                });
    }

    private Path questions(Path folder) {
        return table(
                folder,
                "plan-questions",
                List.of(
                        "plans",
                        "with_questions",
                        "percent_with_questions",
                        "known_whether_answered",
                        "all_answered",
                        "percent_all_answered",
                        "questions",
                        "answered"),
                group -> {
                    double with = sum(group, CodedPlan::questionsListed);
                    double[] known = group.known(CodedPlan::allAnswered);
                    double all = Arrays.stream(known).sum();
                    return List.of(group.row(
                            group.plans().size(),
                            Decimal.text(with),
                            percent(with, group.plans().size()),
                            known.length,
                            Decimal.text(all),
                            percent(all, known.length),
                            Decimal.text(sum(group, CodedPlan::numberOfQuestions)),
                            Decimal.text(sum(group, CodedPlan::answered))));
                });
    }

    private Path agreements(Path folder) {
        return table(folder, "plan-agreements", List.of("plans", "agreements", "mean", "sd", "min", "max"), group -> {
            double[] known = group.known(CodedPlan::agreed);
            return List.of(group.row(
                    known.length,
                    Decimal.text(Arrays.stream(known).sum()),
                    mean(known),
                    spread(known),
                    Decimal.text(Arrays.stream(known).min()),
                    Decimal.text(Arrays.stream(known).max())));
        });
    }

    /** The domain with most agreements and the category with most in each domain; those that tie are all named. */
    private Path most(Path folder) {
        return table(folder, "plan-most", List.of("within", "most", "agreements"), group -> {
            List<List<Object>> rows = new ArrayList<>();
            rows.add(most(group, "domains", List.copyOf(scheme.domains().keySet())));
            for (String domain : scheme.domains().keySet()) {
                rows.add(most(
                        group,
                        domain,
                        PlanColumn.categories(scheme).stream()
                                .filter(code ->
                                        code.domain().filter(domain::equals).isPresent())
                                .map(Code::code)
                                .toList()));
            }
            return rows;
        });
    }

    private static List<Object> most(PlanGroup group, String within, List<String> codes) {
        double largest = codes.stream()
                .mapToDouble(code -> sum(group, plan -> plan.number(code)))
                .max()
                .orElse(0);
        String all = largest == 0
                ? ""
                : codes.stream()
                        .filter(code -> sum(group, plan -> plan.number(code)) == largest)
                        .collect(Collectors.joining(" "));
        return group.row(within, all, Decimal.text(largest));
    }

    private Path table(Path folder, String name, List<String> columns, Function<PlanGroup, List<List<Object>>> rows) {
        Path file = folder.resolve(name + ".csv");
        List<String> all = new ArrayList<>(PlanGroup.COLUMNS);
        all.addAll(columns);
        try (CsvFile out = CsvFile.create(file, all)) {
            groups.forEach(group -> rows.apply(group).forEach(row -> out.row(row.toArray())));
        }
        return file;
    }

    private static double sum(PlanGroup group, Function<CodedPlan, Value> value) {
        return Arrays.stream(group.known(value)).sum();
    }

    private static String percent(double part, double of) {
        return of == 0 ? "" : Decimal.text(100 * part / of);
    }

    private static String mean(double[] values) {
        return Decimal.text(Arrays.stream(values).average());
    }

    private static String spread(double[] values) {
        if (values.length < 2) {
            return "";
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Decimal.text(Math.sqrt(squares / (values.length - 1)));
    }
}
