package nl.terugblik.study.matched;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.dataset.MatchedFamilies;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.matching.Matcher;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.Specification;
import nl.terugblik.matching.balance.Balance;
import nl.terugblik.matching.balance.SampleSizes;
import nl.terugblik.matching.csv.BalanceFile;
import nl.terugblik.matching.csv.MatchesFile;
import nl.terugblik.matching.csv.RowNames;
import nl.terugblik.protocol.Study;

/** The cohort matched in one way. */
final class MatchedSpecification {

    private final Study.Matching asked;
    private final CovariateTable covariates;
    private final Cohort cohort;
    private final Matching matching;
    private final Balance balance;
    private final SampleSizes sizes;
    private final int[] rowOf;
    private final int[] clusters;

    private MatchedSpecification(
            Study.Matching asked, CovariateTable covariates, Cohort cohort, MatchingTable table, Matching matching) {
        this.asked = asked;
        this.covariates = covariates;
        this.cohort = cohort;
        this.matching = matching;
        this.balance = Balance.of(table, matching);
        this.sizes = SampleSizes.of(table, matching);
        this.clusters = matching.clusters();
        this.rowOf = new int[cohort.size()];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < table.rows(); row++) {
            rowOf[covariates.place(row)] = row;
        }
    }

    static MatchedSpecification of(Study.Matching asked, CovariateTable covariates, Cohort cohort, Path dataset) {
        Specification specification = Specification.of(asked.options());
        MatchingTable table = covariates.read(dataset, specification);
        return new MatchedSpecification(asked, covariates, cohort, table, Matcher.match(table, specification));
    }

    Study.Matching asked() {
        return asked;
    }

    Matching matching() {
        return matching;
    }

    SampleSizes sizes() {
        return sizes;
    }

    /** The place in the cohort of a row that was matched or not. */
    int place(int row) {
        return covariates.place(row);
    }

    /** Writes {@code matches.csv} and {@code balance.csv}. */
    void write(Path folder) {
        MatchesFile.write(
                folder.resolve("matches.csv"),
                matching,
                new RowNames(
                        "family", row -> cohort.families().get(place(row)), "group", row -> cohort.group(place(row))),
                cohort.sharing().stream().mapToObj(this::leftOut).toList());
        BalanceFile.write(folder.resolve("balance.csv"), balance);
    }

    private MatchesFile.LeftOut leftOut(int place) {
        return new MatchesFile.LeftOut(cohort.families().get(place), cohort.group(place), Cohort.SHARES_CHILD);
    }

    /** Writes {@code weights.csv}: what {@code coded.csv} says of the study's own matching. */
    void writeWeights(Path folder) {
        try (CsvFile csv = CsvFile.create(folder.resolve("weights.csv"), List.of("family", "set", "weight"))) {
            for (int place = 0; place < cohort.size(); place++) {
                String family = cohort.families().get(place);
                part(place).ifPresent(part -> csv.row(family, part.set(), Decimal.text(part.weight())));
            }
        }
    }

    /** The part of a family, by its place in the cohort; sets that share a family count as one. */
    Optional<MatchedFamilies.Part> part(int place) {
        int row = rowOf[place];
        return row < 0 || !matching.isMatched(row)
                ? Optional.empty()
                : Optional.of(new MatchedFamilies.Part(clusters[row], matching.weight(row)));
    }
}
