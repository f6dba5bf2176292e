package nl.terugblik.trends;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PlainCell;
import nl.terugblik.intake.quality.DigestWords;

/** Trends for programs: a row for each delivery and rule, or the same as JSON. Nothing is rounded; it stays inside the house. */
public final class TrendTable {

    /** The names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "organisation",
            "delivery",
            "extracted_on",
            "table",
            "column",
            "rule",
            "weight",
            "rows",
            "read",
            "since",
            "lasting_deliveries",
            "text");

    private TrendTable() {}

    /** A row for each delivery and rule, with 0 rows where the delivery does not break it. */
    public static List<List<Object>> rows(List<AgencyTrend> agencies, DigestWords words) {
        List<List<Object>> rows = new ArrayList<>();
        for (AgencyTrend agency : agencies) {
            for (FaultTrend fault : agency.faults()) {
                for (int i = 0; i < fault.rows().size(); i++) {
                    DeliveryRows delivery = agency.deliveries().get(i);
                    rows.add(List.of(
                            PlainCell.of(agency.organisation()),
                            delivery.label(),
                            delivery.day(),
                            fault.place().table(),
                            fault.place().column(),
                            fault.place().rule().code(),
                            fault.weight().code(),
                            fault.rows().get(i),
                            delivery.read(fault.place().table()),
                            fault.since().map(Object::toString).orElse(""),
                            fault.lasting(),
                            words.rule(fault.place().rule(), fault.place().column())));
                }
            }
        }
        return rows;
    }

    /** The same as JSON, with the rows of each delivery as a whole. */
    public static String json(List<AgencyTrend> agencies, DigestWords words) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (AgencyTrend agency : agencies) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("organisation", agency.organisation());
            json.put(
                    "deliveries",
                    agency.deliveries().stream().map(TrendTable::delivery).toList());
            json.put(
                    "faults",
                    agency.faults().stream().map(fault -> fault(fault, words)).toList());
            all.add(json);
        }
        return JsonFile.text(Map.of("agencies", all));
    }

    private static Map<String, Object> delivery(DeliveryRows delivery) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delivery", delivery.label());
        json.put("extracted_on", delivery.day().toString());
        json.put("read", delivery.read());
        json.put("refused", delivery.refused());
        return json;
    }

    private static Map<String, Object> fault(FaultTrend fault, DigestWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", fault.place().table());
        json.put("column", fault.place().column());
        json.put("rule", fault.place().rule().code());
        json.put("weight", fault.weight().code());
        json.put("rows", fault.rows());
        fault.since().ifPresent(day -> json.put("since", day.toString()));
        json.put("lasting_deliveries", fault.lasting());
        json.put("text", words.rule(fault.place().rule(), fault.place().column()));
        return json;
    }
}
