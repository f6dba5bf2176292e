package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.outcomes.dataset.AnalysisPlan;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.dataset.Group;

/**
 * The tables of a run.
 *
 * @param baseline how the groups compare at the start
 * @param outcomes how they compare at the end
 * @param moderation for whom the condition works out differently
 * @param reliability how well the items of each scale agree
 * @param groupTooSmall whether a group of the cohort has fewer families than the plan asks for, so that no outcome and no
 *     moderation could be tested
 */
public record Tables(
        List<BaselineRow> baseline,
        List<OutcomeRow> outcomes,
        List<ModerationRow> moderation,
        List<ReliabilityRow> reliability,
        boolean groupTooSmall) {

    public Tables {
        baseline = List.copyOf(baseline);
        outcomes = List.copyOf(outcomes);
        moderation = List.copyOf(moderation);
        reliability = List.copyOf(reliability);
    }

    /**
     * Computes the tables from the files in {@code dataset/} of a run.
     *
     * @throws UnreadableDataset when a file is missing or is not what it should be
     */
    public static Tables analyse(Path runDirectory) {
        FrozenDataset dataset = FrozenDataset.read(runDirectory);
        AnalysisPlan plan = dataset.plan();
        Families families = dataset.families();
        MinimumGroup minimum = new MinimumGroup(plan.minimumGroup());
        return new Tables(
                new BaselineTable(families, dataset.beforeMatching()).rows(plan.baseline()),
                new OutcomesTable(families, minimum).rows(plan.outcomes()),
                new ModerationTable(families, minimum).rows(plan.moderation()),
                ReliabilityTable.rows(dataset.answers()),
                Arrays.stream(Group.values()).anyMatch(group -> families.size(group) < plan.minimumGroup()));
    }

    /**
     * Writes {@code tables/baseline.csv}, {@code outcomes.csv}, {@code moderation.csv} and {@code reliability.csv} below a
     * run's directory.
     *
     * @return the files, in that order
     * @throws nl.terugblik.files.CannotWrite when the disk or its permissions are against it
     */
    public List<Path> writeTo(Path runDirectory) {
        return new TableFiles(runDirectory.resolve("tables")).write(this);
    }
}
