package nl.terugblik.study.matched;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.files.CsvBytes;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.RowKeys;
import nl.terugblik.matching.Specification;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;

/** The families that may be matched, as the table of numbers that matching knows: {@code covariates.csv} by columns. */
final class CovariateTable {

    private static final Set<Integer> NO_AND_YES = Set.of(0, 1);

    private final Study study;
    private final Cohort cohort;
    private final int[] places;

    CovariateTable(Study study, Cohort cohort) {
        this.study = study;
        this.cohort = cohort;
        this.places = cohort.matchable();
    }

    /** The family at a row of the table, by its place in the cohort. */
    int place(int row) {
        return places[row];
    }

    /** The table with the columns that a specification reads; a family's key is over its pseudonym in the study. */
    MatchingTable read(Path dataset, Specification specification) {
        List<String> names = List.copyOf(specification.columns());
        double[][] values = new double[names.size()][places.length];
        int[] rowOf = new int[cohort.size()];
        Arrays.fill(rowOf, -1);
        IntStream.range(0, places.length).forEach(row -> rowOf[places[row]] = row);
        int[] place = {0};
        CsvBytes.read(dataset.resolve("covariates.csv"), names, (row, columns) -> {
            int at = place[0]++;
            if (rowOf[at] >= 0) {
                fill(values, rowOf[at], columns, row);
            }
        });
        RowKeys keys = new RowKeys(specification.seed());
        boolean[] treated = new boolean[places.length];
        for (int row = 0; row < places.length; row++) {
            keys.add(cohort.families().get(places[row]));
            treated[row] = cohort.experimental().get(places[row]);
        }
        List<Covariate> covariates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            covariates.add(covariate(study.instrument().variable(names.get(i)).orElseThrow(), values[i]));
        }
        return new MatchingTable(keys, treated, covariates);
    }

    private static void fill(double[][] values, int row, int[] columns, CsvBytes cells) {
        for (int i = 0; i < columns.length; i++) {
            values[i][row] = cells.isEmpty(columns[i]) ? Double.NaN : cells.number(columns[i]);
        }
    }

    /** A category of no and yes is a number, as it is in every model. */
    private static Covariate covariate(Variable variable, double[] values) {
        if (variable.kind() != Variable.Kind.CATEGORY
                || variable.values().keySet().equals(NO_AND_YES)) {
            return new Covariate.Numbers(variable.name(), values);
        }
        List<Integer> codes = variable.values().keySet().stream().sorted().toList();
        Map<Integer, Integer> levelOf =
                IntStream.range(0, codes.size()).boxed().collect(Collectors.toMap(codes::get, i -> i));
        int[] levels = new int[values.length];
        for (int row = 0; row < levels.length; row++) {
            levels[row] = Double.isNaN(values[row]) ? -1 : levelOf.getOrDefault((int) values[row], -1);
        }
        return new Covariate.Categories(
                variable.name(), levels, codes.stream().map(String::valueOf).toList());
    }
}
