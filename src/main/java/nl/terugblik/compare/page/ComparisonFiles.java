package nl.terugblik.compare.page;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;

/** A comparison for programs, all of it and nothing rounded: JSON, or a CSV file a table. */
public final class ComparisonFiles {

    private ComparisonFiles() {}

    /** The comparison as JSON; of rows, cells that are empty are left out. */
    public static String json(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", comparison.before().id());
        json.put("after", comparison.after().id());
        json.put("same", comparison.isSame());
        json.put("inside_only", true);
        json.put("recoded", comparison.causes().recoded());
        comparison.families().ifPresent(families -> {
            json.put("families_before", families.before());
            json.put("families_after", families.after());
            json.put("families_shared", families.shared().size());
        });
        for (PageTable table : new ComparisonTables(comparison).full()) {
            json.put(table.name().replace('-', '_'), rows(table));
        }
        json.put("files", comparison.differs().files());
        json.put("changelog", comparison.differs().changelog());
        json.put("notes", comparison.notes());
        return JsonFile.text(json);
    }

    private static List<Map<String, Object>> rows(PageTable table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> cells : table.rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).equals("")) {
                    row.put(table.columns().get(i), cells.get(i));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Writes a file a table to a folder. */
    public static void csv(Comparison comparison, Path folder) {
        PrivateFiles.folder(folder);
        for (PageTable table : new ComparisonTables(comparison).full()) {
            try (CsvFile csv = CsvFile.create(folder.resolve(table.name() + ".csv"), table.columns())) {
                table.rows()
                        .forEach(row ->
                                csv.row(row.stream().map(ComparisonFiles::text).toArray()));
            }
        }
    }

    private static Object text(Object cell) {
        return cell instanceof BigDecimal figure ? figure.toPlainString() : cell;
    }
}
