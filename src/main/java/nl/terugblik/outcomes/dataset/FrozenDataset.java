package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the analysis needs of a run's dataset.
 *
 * @param plan what is compared
 * @param families the cohort; with matching, its matched families
 * @param beforeMatching the whole cohort, with the columns of the baseline; without matching the same families
 * @param answers the answers to the items of each scale
 */
public record FrozenDataset(AnalysisPlan plan, Families families, Families beforeMatching, List<ItemAnswers> answers) {

    /**
     * Reads {@code dataset/} of a run: {@code analysis.json}, {@code codebook.json}, {@code coded.csv}, where families
     * were matched {@code coded-unmatched.csv}, and where the plan names scales {@code long.csv}.
     *
     * @throws nl.terugblik.outcomes.UnreadableDataset when a file is missing or is not what it should be
     */
    public static FrozenDataset read(Path runDirectory) {
        Path dataset = runDirectory.resolve("dataset");
        AnalysisPlan plan = AnalysisPlan.read(dataset);
        Codebook codebook = Codebook.read(dataset);
        Families families = Families.read(dataset, "coded.csv", codebook, plan.variables());
        Families beforeMatching = families.matched()
                ? Families.read(dataset, "coded-unmatched.csv", codebook, Set.copyOf(plan.baseline()))
                : families;
        return new FrozenDataset(plan, families, beforeMatching, ItemAnswers.read(dataset, plan.reliability()));
    }
}
