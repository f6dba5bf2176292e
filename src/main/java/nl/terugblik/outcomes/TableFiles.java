package nl.terugblik.outcomes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.outcomes.baseline.BaselineFile;
import nl.terugblik.outcomes.check.CheckFile;
import nl.terugblik.outcomes.coding.CodingFiles;
import nl.terugblik.outcomes.conduct.ConductFiles;
import nl.terugblik.outcomes.course.CourseFiles;
import nl.terugblik.outcomes.csv.TableFolder;
import nl.terugblik.outcomes.effects.EffectFiles;
import nl.terugblik.outcomes.matched.MatchedFiles;
import nl.terugblik.outcomes.missing.MissingFiles;
import nl.terugblik.outcomes.time.TimeFiles;

/** The files of the tables of each group. */
final class TableFiles {

    private TableFiles() {}

    static List<Path> write(TableFolder folder, Tables tables, TableGroup group) {
        return switch (group) {
            case EFFECTS -> effects(folder, tables);
            case COURSE -> course(folder, tables.course());
            case MODERATION -> List.of(EffectFiles.moderation(folder, tables.moderation()));
            case IMPUTATION -> List.of(MissingFiles.imputed(folder, tables.imputed()));
            case RECODINGS ->
                tables.recodings().isEmpty() ? List.of() : List.of(CodingFiles.recodings(folder, tables.recodings()));
            case MATCHED ->
                tables.matched()
                        .map(matched -> MatchedFiles.write(folder, matched))
                        .orElseGet(List::of);
        };
    }

    private static List<Path> effects(TableFolder folder, Tables tables) {
        List<Path> files = new ArrayList<>(List.of(
                BaselineFile.write(folder, "baseline.csv", tables.baselines()),
                EffectFiles.outcomes(folder, "outcomes.csv", tables.outcomes()),
                CodingFiles.reliability(folder, tables.reliability()),
                EffectFiles.sizes(folder, tables.effectSizes()),
                MissingFiles.gaps(folder, tables.gaps()),
                MissingFiles.patterns(folder, tables.patterns()),
                CheckFile.write(folder, tables.checks())));
        files.addAll(ConductFiles.write(folder, tables.conduct()));
        return files;
    }

    private static List<Path> course(TableFolder folder, CourseTables course) {
        return List.of(
                CourseFiles.courses(folder, course.courses()),
                CourseFiles.transitions(folder, course.transitions()),
                CourseFiles.changes(folder, course.changes()),
                CourseFiles.residence(folder, course.residence()),
                TimeFiles.curves(folder, course.curves()),
                TimeFiles.risks(folder, course.risks()),
                TimeFiles.tests(folder, course.times()));
    }
}
