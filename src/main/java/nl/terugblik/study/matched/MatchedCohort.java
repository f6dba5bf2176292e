package nl.terugblik.study.matched;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.cohort.Flow;
import nl.terugblik.dataset.MatchedFamilies;
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
        Cohort cohort = Cohort.read(dataset, study);
        CovariateTable covariates = new CovariateTable(study, cohort);
        List<Flow.Row> flow = new ArrayList<>();
        List<Map<String, Object>> described = new ArrayList<>();
        for (Study.Matching asked : study.matchings()) {
            MatchedSpecification matched = MatchedSpecification.of(asked, covariates, cohort, dataset);
            if (described.isEmpty()) {
                matched.write(folder);
                MatchedFamilies.write(runDirectory, matched::part);
                flow.addAll(MatchingFlow.of(matched, cohort));
            } else {
                Path others = PrivateFiles.folder(folder.resolve("specifications"));
                Path its = PrivateFiles.folder(others.resolve(asked.name()));
                matched.write(its);
                matched.writeWeights(its);
            }
            described.add(MatchingJson.of(matched));
        }
        JsonFile.write(folder.resolve("matching.json"), Map.of("specifications", described));
        return flow;
    }
}
