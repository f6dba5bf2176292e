package nl.terugblik.study.matched;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cohort.Flow;
import nl.terugblik.dataset.MatchedFamilies;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.protocol.Study;

/**
 * The cohort of a run, matched in every way that its study asks for.
 *
 * <p>The study's own matching writes {@code cohort/matches.csv}, {@code cohort/balance.csv} and {@code dataset/coded.csv};
 * every other writes its matches, balance and weights below {@code cohort/specifications/}. What was asked, and what came
 * of it in numbers, is in {@code cohort/matching.json}.
 */
public final class MatchedCohort {

    private MatchedCohort() {}

    /**
     * Matches the cohort of a frozen dataset; it may be repeated, with the same bytes.
     *
     * @param runDirectory the folder of the run
     * @param study a study that matches
     * @return the flow of the families that were not matched, and of the cohort that is left
     * @throws nl.terugblik.matching.CannotMatch when the cohort cannot be matched as the study asks
     */
    public static List<Flow.Row> match(Path runDirectory, Study study) {
        Path folder = PrivateFiles.folder(runDirectory.resolve("cohort"));
        Path dataset = runDirectory.resolve("dataset");
        Cohort cohort = Cohort.read(dataset);
        CovariateTable covariates = new CovariateTable(study, cohort);
        List<MatchedSpecification> matched = new ArrayList<>();
        for (Study.Matching asked : study.matchings()) {
            MatchedSpecification specification = MatchedSpecification.of(asked, covariates, cohort, dataset);
            boolean own = matched.isEmpty();
            specification.write(
                    own
                            ? folder
                            : PrivateFiles.folder(
                                    folder.resolve("specifications").resolve(asked.name())));
            if (!own) {
                writeWeights(folder.resolve("specifications").resolve(asked.name()), specification, cohort);
            }
            matched.add(specification);
        }
        JsonFile.write(folder.resolve("matching.json"), MatchingJson.of(matched));
        MatchedSpecification own = matched.get(0);
        MatchedFamilies.write(runDirectory, own::part);
        return MatchingFlow.of(own, cohort);
    }

    /** The weights of a specification whose dataset is not written out. */
    private static void writeWeights(Path folder, MatchedSpecification specification, Cohort cohort) {
        try (CsvFile csv = CsvFile.create(folder.resolve("weights.csv"), List.of("family", "set", "weight"))) {
            for (int place = 0; place < cohort.size(); place++) {
                Optional<MatchedFamilies.Part> part = specification.part(place);
                if (part.isPresent()) {
                    csv.row(
                            cohort.families().get(place),
                            part.orElseThrow().set(),
                            Decimal.text(part.orElseThrow().weight()));
                }
            }
        }
    }
}
