package nl.terugblik.round.plans;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.protocol.Label;
import nl.terugblik.round.scheme.RoundPlan;
import tools.jackson.databind.json.JsonMapper;

/** The dataset of coded plans: a row a plan, why cells are empty, and a codebook that other programs' formats are made by. */
final class PlansDataset {

    private static final List<String> TEXTS = List.of("plan", "family", "form", "site", "lmid_service", "format");

    private PlansDataset() {}

    /** Writes {@code plans-coded.csv}, {@code missing-plans.csv} and {@code codebook.json}; gives the first two. */
    static List<Path> write(Path folder, RoundPlan plan, String day, List<CodedPlan> plans) {
        List<PlanColumn> columns = PlanColumn.all(plan.scheme());
        Path file = folder.resolve("plans-coded.csv");
        Path reasons = folder.resolve("missing-plans.csv");
        List<String> names = Stream.concat(TEXTS.stream(), columns.stream().map(PlanColumn::name))
                .toList();
        try (CsvFile out = CsvFile.create(file, names);
                CsvFile missing = CsvFile.create(reasons, List.of("plan", "variable", "reason"))) {
            for (CodedPlan coded : plans) {
                List<Object> row = new ArrayList<>(List.of(
                        coded.plan(), coded.family(), coded.form(), coded.site(), coded.service(), coded.format()));
                for (PlanColumn column : columns) {
                    Value value = column.value().apply(coded);
                    row.add(Decimal.text(value.number()));
                    value.missing().ifPresent(why -> missing.row(coded.plan(), column.name(), why));
                }
                out.row(row.toArray());
            }
        }
        PrivateFiles.write(
                folder.resolve("codebook.json"),
                JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(codebook(plan, day, columns))
                        + "\n");
        return List.of(file, reasons);
    }

    private static Map<String, Object> codebook(RoundPlan plan, String day, List<PlanColumn> columns) {
        List<Map<String, Object>> cells = new ArrayList<>();
        Map<String, Label> texts = new LinkedHashMap<>();
        texts.put("plan", new Label("plan", "plan"));
        texts.put("family", new Label("gezin", "family"));
        texts.put("form", new Label("vorm", "form"));
        texts.put("site", new Label("locatie", "site"));
        texts.put("lmid_service", new Label("soort dienst", "kind of service"));
        texts.put("format", new Label("format van het plan", "format of the plan"));
        texts.forEach((name, label) ->
                cells.add(column(name, label, name.equals("plan") || name.equals("family") ? "pseudonym" : "code")));
        List<Map<String, Object>> variables = new ArrayList<>();
        for (PlanColumn column : columns) {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("name", column.name());
            cell.put("label", label(column.label()));
            cells.add(cell);
            variables.add(column(column.name(), column.label(), column.kind()));
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", "plans-coded.csv");
        file.put("label", label(new Label("Een rij per plan", "A row a plan")));
        file.put("key", List.of("plan"));
        file.put("columns", cells);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("study", plan.round());
        json.put("title", label(plan.scheme().title()));
        json.put("instrument", plan.scheme().name());
        json.put("extracted_on", day);
        json.put("files", List.of(file));
        json.put("variables", variables);
        return json;
    }

    private static Map<String, Object> column(String name, Label label, String kind) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("name", name);
        cell.put("label", label(label));
        cell.put("kind", kind);
        if (kind.equals("binary")) {
            cell.put("values", List.of(value("0", new Label("nee", "no")), value("1", new Label("ja", "yes"))));
        }
        return cell;
    }

    private static Map<String, Object> value(String code, Label label) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", code);
        value.put("label", label(label));
        return value;
    }

    private static Map<String, String> label(Label label) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("nl", label.nl());
        words.put("en", label.en());
        return words;
    }
}
