package nl.terugblik.quarantine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PlainCell;
import nl.terugblik.intake.quality.DigestWords;

/** The rows that wait, counted, for programs and for the agency: by place and rule, with what the rule says in words. */
public final class WaitingTable {

    /** The names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "organisation", "table", "column", "rule", "rows", "delivery", "since", "days", "deliveries_since", "text");

    private WaitingTable() {}

    /** A row for each place, rule and delivery. */
    public static List<List<Object>> rows(List<Waiting> waiting, DigestWords words) {
        return waiting.stream().map(row -> cells(row, words)).toList();
    }

    private static List<Object> cells(Waiting row, DigestWords words) {
        return List.of(
                PlainCell.of(row.organisation()),
                row.table(),
                row.column(),
                row.rule().code(),
                row.rows(),
                row.delivery(),
                row.since(),
                row.days(),
                row.deliveries(),
                words.rule(row.rule(), row.column()));
    }

    /** The same as JSON, with what later deliveries settled. */
    public static String json(List<Waiting> waiting, List<Settled> settled, DigestWords words) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Waiting row : waiting) {
            Map<String, Object> json = new LinkedHashMap<>();
            List<Object> cells = cells(row, words);
            json.put(COLUMNS.get(0), row.organisation());
            for (int i = 1; i < cells.size(); i++) {
                json.put(COLUMNS.get(i), cells.get(i));
            }
            rows.add(json);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("waiting", rows);
        all.put("settled", settled.stream().map(WaitingTable::settled).toList());
        return JsonFile.text(all);
    }

    private static Map<String, Object> settled(Settled row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delivery", row.delivery());
        json.put("table", row.table());
        json.put("how", row.how());
        json.put("by", row.by());
        json.put("rows", row.rows());
        return json;
    }
}
