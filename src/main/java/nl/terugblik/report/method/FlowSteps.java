package nl.terugblik.report.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.report.run.Row;

/**
 * The flow of families as steps: the first is who was read, the last who is in, those between are who left.
 *
 * @param steps the rows of each step by its name, in order
 */
record FlowSteps(Map<String, List<Row>> steps) {
    static final String QUOTA = "quota";

    /** The steps of the flow's rows. The quota is a step of its own: those it turns away were eligible. */
    static FlowSteps of(List<Row> rows) {
        Map<String, List<Row>> steps = new LinkedHashMap<>();
        for (Row row : rows) {
            String step = row.text("reason").equals("quota_reached") ? QUOTA : row.text("step");
            steps.computeIfAbsent(step, name -> new ArrayList<>()).add(row);
        }
        return new FlowSteps(steps);
    }

    List<String> names() {
        return List.copyOf(steps.keySet());
    }

    String first() {
        return names().get(0);
    }

    String last() {
        return names().get(steps.size() - 1);
    }

    /** The names of the steps in which families left. */
    List<String> leaving() {
        return steps.size() < 3 ? List.of() : names().subList(1, steps.size() - 1);
    }

    List<Row> rows(String step) {
        return steps.getOrDefault(step, List.of());
    }

    /** Families in a step. In the first, the rows after its first one are parts of that one. */
    double families(String step) {
        List<Row> rows = step.equals(first()) ? rows(step).subList(0, 1) : rows(step);
        return rows.stream().mapToDouble(row -> row.numberOr("families", 0)).sum();
    }

    /** Whether those who were read are those who left and those who are in. */
    boolean closes() {
        if (steps.size() < 2) {
            return true;
        }
        double left = leaving().stream().mapToDouble(this::families).sum();
        return families(first()) == left + families(last());
    }
}
