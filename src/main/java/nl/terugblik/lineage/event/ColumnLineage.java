package nl.terugblik.lineage.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.Coder;
import nl.terugblik.cohort.Screening;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;

/**
 * Which columns of the export each column of {@code coded.csv} comes from, as the operators of the instrument say. Days only
 * decide which rows count; what else an operator reads, it counts or takes over. Who is in at all hangs on the columns that
 * screening reads.
 */
final class ColumnLineage {

    private static final Set<String> TAKES_OVER = Set.of("fact", "referral");

    private final String space;

    ColumnLineage(String space) {
        this.space = space;
    }

    Map<String, Object> of(Study study) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "family",
                inputs(List.of(
                        input(new SourceField(SourceTable.FAMILIES, "family_id"), "DIRECT", "TRANSFORMATION", true))));
        List<Set<SourceField>> reads = Coder.of(study.instrument()).readsOfEach();
        List<Variable> variables = study.instrument().variables();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            boolean takesOver = TAKES_OVER.contains(variable.rule().operator());
            fields.put(
                    variable.name(),
                    inputs(reads.get(i).stream()
                            .map(field -> isDay(field)
                                    ? input(field, "INDIRECT", "FILTER", false)
                                    : input(field, "DIRECT", takesOver ? "TRANSFORMATION" : "AGGREGATION", false))
                            .toList()));
        }
        Map<String, Object> lineage = new LinkedHashMap<>();
        lineage.put("fields", fields);
        List<Object> cohort = new ArrayList<>();
        Screening.of(study).reads().forEach(field -> cohort.add(input(field, "INDIRECT", "FILTER", false)));
        lineage.put("dataset", cohort);
        return lineage;
    }

    private static boolean isDay(SourceField field) {
        return field.column().endsWith("_on");
    }

    private static Map<String, Object> inputs(List<Map<String, Object>> inputs) {
        return Map.of("inputFields", inputs);
    }

    private Map<String, Object> input(SourceField field, String type, String subtype, boolean masking) {
        Map<String, Object> transformation = new LinkedHashMap<>();
        transformation.put("type", type);
        transformation.put("subtype", subtype);
        transformation.put("masking", masking);
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("namespace", space);
        input.put("name", RunDatasets.EXPORT + field.table().canonicalName());
        input.put("field", field.column());
        input.put("transformations", List.of(transformation));
        return input;
    }
}
