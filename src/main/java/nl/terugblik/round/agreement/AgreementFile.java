package nl.terugblik.round.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.terugblik.files.CsvFile;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitRef;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.agreement.CodedUnits;
import nl.terugblik.statistics.agreement.DocumentBootstrap;

/**
 * The table of how far two coders agree, before a third decides: a row a variable, a row each category of it against all
 * others, and the same by domain. Intervals are drawn over documents, whose units are alike.
 */
public final class AgreementFile {

    private static final String NO_DOMAIN = "none";

    private final RoundPlan plan;
    private final List<Document> documents;
    private final Answers a;
    private final Answers b;
    private final DocumentBootstrap bootstrap;

    private AgreementFile(RoundPlan plan, List<Document> documents, Answers a, Answers b) {
        this.plan = plan;
        this.documents = documents;
        this.a = a;
        this.b = b;
        this.bootstrap = new DocumentBootstrap(plan.bootstrap(), plan.seed());
    }

    /** Writes {@code coding-agreement.csv} to a folder. */
    public static Path write(Path folder, RoundPlan plan, List<Document> documents, Answers a, Answers b) {
        Path file = folder.resolve("coding-agreement.csv");
        List<String> columns = new ArrayList<>(List.of("variable", "category"));
        columns.addAll(Coefficients.COLUMNS);
        AgreementFile agreement = new AgreementFile(plan, documents, a, b);
        try (CsvFile out = CsvFile.create(file, columns)) {
            for (CodedVariable variable : plan.scheme().variables()) {
                agreement.rows(variable).forEach(row -> out.row(row.toArray()));
            }
        }
        return file;
    }

    private List<List<Object>> rows(CodedVariable variable) {
        List<String> words = variable.codes().stream().map(Code::code).toList();
        if (variable.multiple()) {
            return several(variable, words);
        }
        List<List<Object>> rows = new ArrayList<>(rows(variable.name(), variable, words, code -> code));
        if (!variable.domains().isEmpty()) {
            List<String> domains = new ArrayList<>(variable.domains());
            if (variable.codes().stream().anyMatch(code -> code.domain().isEmpty())) {
                domains.add(NO_DOMAIN);
            }
            rows.addAll(rows(variable.name() + ".domain", variable, domains, code -> domain(variable, code)));
        }
        return rows;
    }

    private static String domain(CodedVariable variable, String code) {
        return variable.code(code)
                .map(found -> found.domain().orElse(NO_DOMAIN))
                .orElse(code);
    }

    /** A variable as a whole, and each of its categories against the others. */
    private List<List<Object>> rows(
            String name, CodedVariable variable, List<String> words, UnaryOperator<String> category) {
        Tally tally = tally(variable, categories(variable, words), category);
        if (tally.units() == 0) {
            return List.of();
        }
        CodedUnits coded = tally.coded();
        boolean isOneOfTwo = coded.categories() == 2 && words.equals(List.of("0", "1"));
        int each = isOneOfTwo ? 0 : coded.categories();
        List<Function<long[][], Result<Double>>> drawn = new ArrayList<>(Coefficients.DRAWN);
        for (int k = 0; k < each; k++) {
            int only = k;
            Coefficients.DRAWN.forEach(coefficient -> drawn.add(table -> coefficient.apply(onlyOf(table, only))));
        }
        List<Optional<Interval>> intervals = bootstrap.of(coded, drawn);
        long[][] table = coded.table();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(name, "", tally.units(), table, intervals.subList(0, 3), isOneOfTwo));
        List<String> all = categories(variable, words);
        for (int k = 0; k < each; k++) {
            rows.add(row(
                    name, all.get(k), tally.units(), onlyOf(table, k), intervals.subList(3 * k + 3, 3 * k + 6), true));
        }
        return rows;
    }

    /** Each of several codes that a unit may have is a variable of its own, given or not. */
    private List<List<Object>> several(CodedVariable variable, List<String> words) {
        List<List<Object>> rows = new ArrayList<>();
        for (String word : words) {
            Tally tally = tally(variable, List.of("0", "1"), code -> has(code, word));
            if (tally.units() == 0) {
                continue;
            }
            long[][] table = tally.coded().table();
            if (table[0][1] + table[1][0] + table[1][1] > 0) { // a code that neither gave has no statistic
                rows.add(row(
                        variable.name(),
                        word,
                        tally.units(),
                        table,
                        bootstrap.of(tally.coded(), Coefficients.DRAWN),
                        true));
            }
        }
        return rows;
    }

    private static String has(String code, String word) {
        return Arrays.asList(code.split(" ")).contains(word) ? "1" : "0";
    }

    /** The categories of the system, with that for whoever cannot tell where somebody could not. */
    private List<String> categories(CodedVariable variable, List<String> words) {
        List<String> categories = new ArrayList<>(words);
        boolean isUsed = plan.unsureIsCategory()
                && documents.stream()
                        .flatMap(document ->
                                document.units().stream().map(unit -> new UnitRef(document.place(), unit.number())))
                        .anyMatch(unit -> a.of(unit).code(variable.name()).equals(Code.UNSURE)
                                || b.of(unit).code(variable.name()).equals(Code.UNSURE));
        if (isUsed) {
            categories.add(Code.UNSURE);
        }
        return categories;
    }

    private Tally tally(CodedVariable variable, List<String> categories, UnaryOperator<String> category) {
        Tally tally = new Tally(categories);
        for (Document document : documents) {
            for (Unit unit : document.units()) {
                if (variable.isFor(unit.kind())) {
                    UnitRef ref = new UnitRef(document.place(), unit.number());
                    tally.add(
                            document.place(),
                            category.apply(a.of(ref).code(variable.name())),
                            category.apply(b.of(ref).code(variable.name())));
                }
            }
        }
        return tally;
    }

    private static List<Object> row(
            String variable,
            String category,
            int units,
            long[][] table,
            List<Optional<Interval>> intervals,
            boolean positive) {
        List<Object> row = new ArrayList<>(List.of(variable, category));
        row.addAll(Coefficients.cells(units, table, intervals, positive));
        return row;
    }

    /** A table with one category apart and the others as one. */
    private static long[][] onlyOf(long[][] table, int only) {
        long[][] two = new long[2][2];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                two[i == only ? 1 : 0][j == only ? 1 : 0] += table[i][j];
            }
        }
        return two;
    }
}
