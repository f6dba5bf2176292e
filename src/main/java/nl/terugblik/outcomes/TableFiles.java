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

/** The files of all tables, in the order in which a run names them. */
final class TableFiles {

    private TableFiles() {}

    static List<Path> write(TableFolder folder, Tables tables) {
        CourseTables course = tables.course();
        List<Path> files = new ArrayList<>(List.of(
                BaselineFile.write(folder, "baseline.csv", tables.baselines()),
                EffectFiles.outcomes(folder, "outcomes.csv", tables.outcomes()),
                EffectFiles.moderation(folder, tables.moderation()),
                CodingFiles.reliability(folder, tables.reliability()),
                EffectFiles.sizes(folder, tables.effectSizes()),
                MissingFiles.gaps(folder, tables.gaps()),
                MissingFiles.patterns(folder, tables.patterns()),
                MissingFiles.imputed(folder, tables.imputed()),
                CheckFile.write(folder, tables.checks())));
        files.addAll(List.of(
                CourseFiles.courses(folder, course.courses()),
                CourseFiles.transitions(folder, course.transitions()),
                CourseFiles.changes(folder, course.changes()),
                CourseFiles.residence(folder, course.residence()),
                TimeFiles.curves(folder, course.curves()),
                TimeFiles.risks(folder, course.risks()),
                TimeFiles.tests(folder, course.times())));
        if (!tables.recodings().isEmpty()) {
            files.add(CodingFiles.recodings(folder, tables.recodings()));
        }
        tables.matched().ifPresent(matched -> files.addAll(MatchedFiles.write(folder, matched)));
        files.addAll(ConductFiles.write(folder, tables.conduct()));
        return files;
    }
}
