package nl.terugblik.report.run;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts over the families of a cohort by group. Single families pass by and are not kept. */
public final class CohortCounts {

    /** When children were counted by where they lived. */
    public static final List<String> MOMENTS = List.of("placements_t2", "new_placements_t3", "reunified_t3_from");

    /** Where they lived. */
    public static final List<String> SETTINGS = List.of("network", "agency_foster", "residential");

    private final Map<Group, Integer> families = new EnumMap<>(Group.class);
    private final Map<Group, Integer> defaultT2 = new EnumMap<>(Group.class);
    private final Map<String, Integer> missing = new HashMap<>();
    private final Set<String> columns = new HashSet<>();
    private int[] targets = {};
    private int[] settings = {};
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Double> sums = new HashMap<>();
    private final Map<String, Integer> positive = new HashMap<>();

    private CohortCounts() {}

    static CohortCounts of(RunFiles files) throws IOException {
        CohortCounts counts = new CohortCounts();
        Map<String, Group> groups = new TreeMap<>();
        files.eachRow("dataset/coded.csv", row -> counts.takeFamily(row, groups));
        files.eachRow("dataset/missing.csv", row -> counts.takeMissing(row, groups));
        return counts;
    }

    public int families(Group group) {
        return families.getOrDefault(group, 0);
    }

    public int families() {
        return families.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a variable was coded for this cohort. */
    public boolean holds(String variable) {
        return columns.contains(variable);
    }

    /** Families whose T2 is the default because no plan was found. */
    public int withDefaultT2(Group group) {
        return defaultT2.getOrDefault(group, 0);
    }

    public int missing(String variable, Group group, String reason) {
        return missing.getOrDefault(key(variable, group, reason), 0);
    }

    public int missing(String variable, Group group) {
        return MissingReason.CODES.stream()
                .mapToInt(reason -> missing(variable, group, reason))
                .sum();
    }

    /** Families with one value of a variable. */
    public int withValue(String variable, Group group, String value) {
        return values.getOrDefault(key(variable, group, value), 0);
    }

    /** The sum of a count over the families of a group. */
    public double sum(String variable, Group group) {
        return sums.getOrDefault(key(variable, group, ""), 0.0);
    }

    /** Families of a group with a count above 0. */
    public int withAny(String variable, Group group) {
        return positive.getOrDefault(key(variable, group, ""), 0);
    }

    private void takeFamily(PassingRow row, Map<String, Group> groups) {
        if (row.text("analysed").equals("0")) {
            return; // of a group, and in no comparison
        }
        Optional<Group> known = group(row.text("group"));
        if (known.isEmpty()) {
            return;
        }
        Group group = known.get();
        groups.put(row.text("family"), group);
        families.merge(group, 1, Integer::sum);
        if (row.text("t2_source").equals("default")) {
            defaultT2.merge(group, 1, Integer::sum);
        }
        if (columns.isEmpty()) {
            columns.addAll(row.columns());
            targets = row.places(column -> column.startsWith("care_target_"));
            settings = row.places(CohortCounts::isSettingCount);
        }
        for (int place : targets) {
            String target = row.text(place);
            if (!target.isEmpty()) {
                values.merge(key(row.columns().get(place), group, target), 1, Integer::sum);
            }
        }
        for (int place : settings) {
            double count = row.numberOrZero(place);
            String key = key(row.columns().get(place), group, "");
            sums.merge(key, count, Double::sum);
            positive.merge(key, count > 0 ? 1 : 0, Integer::sum);
        }
    }

    private void takeMissing(PassingRow row, Map<String, Group> groups) {
        Group group = groups.get(row.text("family"));
        if (group != null) {
            missing.merge(key(row.text("variable"), group, row.text("reason")), 1, Integer::sum);
        }
    }

    private static Optional<Group> group(String code) {
        for (Group group : Group.values()) {
            if (group.code().equals(code)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private static String key(String variable, Group group, String detail) {
        return variable + "/" + group + "/" + detail;
    }

    private static boolean isSettingCount(String column) {
        return MOMENTS.stream()
                .anyMatch(moment -> SETTINGS.stream().anyMatch(setting -> column.equals(moment + "_" + setting)));
    }
}
