package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * What the analysis needs of a run's dataset.
 *
 * @param plan what is compared
 * @param families the cohort
 * @param answers the answers to the items of each scale
 */
public record FrozenDataset(AnalysisPlan plan, Families families, List<ItemAnswers> answers) {

    /**
     * Reads {@code dataset/} of a run: {@code analysis.json}, {@code codebook.json}, {@code coded.csv} and, where the plan
     * names scales, {@code long.csv}.
     *
     * @throws nl.terugblik.outcomes.UnreadableDataset when a file is missing or is not what it should be
     */
    public static FrozenDataset read(Path runDirectory) {
        Path dataset = runDirectory.resolve("dataset");
        AnalysisPlan plan = AnalysisPlan.read(dataset);
        Families families = Families.read(dataset, Codebook.read(dataset), plan.variables());
        return new FrozenDataset(plan, families, ItemAnswers.read(dataset, plan.reliability()));
    }
}
