package nl.terugblik.round.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Plans that are told of together.
 *
 * @param by what makes the group: {@code all}, {@code form}, {@code form_site} or {@code lmid_service}
 * @param group which one
 * @param plans its plans
 */
record PlanGroup(String by, String group, List<CodedPlan> plans) {

    static final List<String> COLUMNS = List.of("by", "group");

    PlanGroup {
        plans = List.copyOf(plans);
    }

    /** All groups, in order. */
    static List<PlanGroup> of(List<CodedPlan> plans) {
        List<PlanGroup> groups = new ArrayList<>(List.of(new PlanGroup("all", "all", plans)));
        groups.addAll(by("form", plans, CodedPlan::form));
        groups.addAll(by("form_site", plans, plan -> plan.form() + (plan.site().isEmpty() ? "" : "/" + plan.site())));
        groups.addAll(by("lmid_service", plans, CodedPlan::service));
        return groups;
    }

    private static List<PlanGroup> by(String by, List<CodedPlan> plans, Function<CodedPlan, String> key) {
        Map<String, List<CodedPlan>> groups = new TreeMap<>();
        plans.stream()
                .filter(plan -> !key.apply(plan).isEmpty())
                .forEach(plan -> groups.computeIfAbsent(key.apply(plan), made -> new ArrayList<>())
                        .add(plan));
        return groups.entrySet().stream()
                .map(entry -> new PlanGroup(by, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The numbers that are known. */
    double[] known(Function<CodedPlan, Value> value) {
        return plans.stream()
                .map(value)
                .filter(Value::isKnown)
                .mapToDouble(each -> each.number().getAsDouble())
                .toArray();
    }

    /** A row that begins with the group. */
    List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>(List.of(by, group));
        row.addAll(List.of(cells));
        return row;
    }
}
