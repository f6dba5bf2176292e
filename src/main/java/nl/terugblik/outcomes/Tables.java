package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.check.CheckRow;
import nl.terugblik.outcomes.coding.RecodingRow;
import nl.terugblik.outcomes.coding.ReliabilityRow;
import nl.terugblik.outcomes.conduct.ConductTables;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.csv.TableLayout;
import nl.terugblik.outcomes.effects.EffectSizeRow;
import nl.terugblik.outcomes.effects.ModerationRow;
import nl.terugblik.outcomes.effects.OutcomeRow;
import nl.terugblik.outcomes.matched.MatchedTables;
import nl.terugblik.outcomes.missing.GapRow;
import nl.terugblik.outcomes.missing.ImputedRow;
import nl.terugblik.outcomes.missing.PatternRow;

/**
 * The tables of a run.
 *
 * @param baselines how the groups compare at the start, by the names of the sets that are compared
 * @param outcomes how they compare at the end
 * @param moderation for whom the condition works out differently
 * @param reliability how well the items of each scale agree
 * @param effectSizes how large the unadjusted effects are
 * @param gaps of what, in which group, is not known
 * @param patterns what is not known together
 * @param imputed the effects with gaps filled in; none where the study does not
 * @param checks every test computed a second time
 * @param course what became of families and children in the course of time
 * @param recodings the effects by other rules of coding; none where the study names none
 * @param matched what only a matched study has
 * @param conduct how the study went, where it tells
 * @param layout which columns they have beside the usual ones
 * @param groupTooSmall whether a group of the cohort has fewer families than the plan asks for, so that no outcome and no
 *     moderation could be tested
 */
public record Tables(
        Map<String, List<BaselineRow>> baselines,
        List<OutcomeRow> outcomes,
        List<ModerationRow> moderation,
        List<ReliabilityRow> reliability,
        List<EffectSizeRow> effectSizes,
        List<GapRow> gaps,
        List<PatternRow> patterns,
        List<ImputedRow> imputed,
        List<CheckRow> checks,
        CourseTables course,
        List<RecodingRow> recodings,
        Optional<MatchedTables> matched,
        ConductTables conduct,
        TableLayout layout,
        boolean groupTooSmall) {

    public Tables {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
        outcomes = List.copyOf(outcomes);
        moderation = List.copyOf(moderation);
        reliability = List.copyOf(reliability);
        effectSizes = List.copyOf(effectSizes);
        gaps = List.copyOf(gaps);
        patterns = List.copyOf(patterns);
        imputed = List.copyOf(imputed);
        checks = List.copyOf(checks);
        recodings = List.copyOf(recodings);
    }

    /** How those compare at the start whom all other tables compare. */
    public List<BaselineRow> baseline() {
        return baselines.getOrDefault(layout.set(), List.of());
    }

    /**
     * Computes the tables from the files in {@code dataset/} of a run.
     *
     * @throws nl.terugblik.outcomes.plan.UnreadableDataset when a file is missing or is not what it should be
     */
    public static Tables analyse(Path runDirectory) {
        return Analysis.read(runDirectory).tables(EnumSet.allOf(TableGroup.class));
    }

    /**
     * Writes {@code tables/baseline.csv}, {@code outcomes.csv} and the others below a run's directory.
     *
     * @return the files
     * @throws nl.terugblik.files.CannotWrite when the disk or its permissions are against it
     */
    public List<Path> writeTo(Path runDirectory) {
        TableFolder folder = TableFolder.create(runDirectory.resolve("tables"), layout);
        return Arrays.stream(TableGroup.values())
                .flatMap(group -> TableFiles.write(folder, this, group).stream())
                .toList();
    }
}
