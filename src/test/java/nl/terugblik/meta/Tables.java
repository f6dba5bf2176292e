package nl.terugblik.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.CsvReader;
import nl.terugblik.meta.analysis.MetaAnalysis;
import nl.terugblik.meta.analysis.MetaFile;
import nl.terugblik.meta.report.MetaFolder;

/** The tables that a meta-analysis wrote, looked up by the cells that name a row. */
record Tables(Path folder) {

    /** Carries a plan out into a new folder. */
    static Tables of(Path plan, Optional<Path> run, Path out) {
        new MetaFolder(out).write(MetaAnalysis.of(MetaFile.read(plan), run), "test");
        return new Tables(out);
    }

    List<Map<String, String>> rows(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        CsvReader.read(folder.resolve(table + ".csv"), row -> rows.add(row.toMap()));
        return rows;
    }

    /** The one row of a table in which these columns hold these texts, given as {@code column=text}. */
    Map<String, String> row(String table, String... cells) {
        List<Map<String, String>> found = rows(table).stream()
                .filter(row -> List.of(cells).stream()
                        .map(cell -> cell.split("=", 2))
                        .allMatch(cell -> row.getOrDefault(cell[0], "?").equals(cell[1])))
                .toList();
        assertThat(found).as("%s of %s", List.of(cells), table).hasSize(1);
        return found.get(0);
    }
}
