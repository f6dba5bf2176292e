package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many families and children went where: everything screened, by reason, group and index date.
 *
 * <p>It counts, and remembers no family, so its size does not grow with the register. Flows of parts of the register
 * add up to the flow of the whole, in any order. Not for use by two threads at once.
 */
public final class Flow {

    /** The step of those who are in the cohort, by group. */
    public static final String COHORT = "cohort";

    /** The step of those whom a study that matches left out, by group and reason. */
    public static final String MATCHING = "matching";

    /** The step of those of a group who are in no comparison, by reason. */
    public static final String NOT_ANALYSED = "not_analysed";

    private static final String READ = "read";
    private static final String LEFT_TRUNCATED = "left_truncated";

    private static final String EXCLUDED = "excluded.";
    private static final String OUTSIDE = NOT_ANALYSED + ".";
    private static final String CANDIDATES = "candidates.";

    private final Tally read = new Tally();
    private final Tally leftTruncated = new Tally();
    private final Map<String, Tally> excluded = new LinkedHashMap<>();
    private final Map<String, Tally> notAnalysed = new LinkedHashMap<>();
    private final Map<Group, NavigableMap<LocalDate, Tally>> candidates = new LinkedHashMap<>();

    /** A flow that has seen no family. */
    public Flow(Ways ways) {
        ways.excluded().forEach(reason -> excluded.put(reason, new Tally()));
        ways.notAnalysed().forEach(reason -> notAnalysed.put(reason, new Tally()));
        ways.analysed().forEach(group -> candidates.put(group, new TreeMap<>()));
    }

    /** Counts one family. */
    public void add(Screened screened) {
        read.add(1, screened.children());
        if (screened.leftTruncated()) {
            leftTruncated.add(1, screened.children());
        }
        if (screened instanceof Screened.Excluded out) {
            of(excluded, out.reason()).add(1, out.children());
        } else if (screened instanceof Screened.Candidate in && !in.analysed()) {
            of(notAnalysed, in.notAnalysed().orElseThrow()).add(1, in.children());
        } else if (screened instanceof Screened.Candidate in) {
            on(in.group(), in.t1()).add(1, in.children());
        }
    }

    /** Adds what another flow counted. */
    public void add(Flow other) {
        read.add(other.read);
        leftTruncated.add(other.leftTruncated);
        other.excluded.forEach((reason, tally) -> of(excluded, reason).add(tally));
        other.notAnalysed.forEach((reason, tally) -> of(notAnalysed, reason).add(tally));
        other.candidates.forEach(
                (group, days) -> days.forEach((day, tally) -> on(group, day).add(tally)));
    }

    /** The groups of the study. */
    Set<Group> groups() {
        return candidates.keySet();
    }

    /** Candidates per index date, earliest first. */
    NavigableMap<LocalDate, Tally> candidates(Group group) {
        return candidates.getOrDefault(group, new TreeMap<>());
    }

    /** The counts under flat names, for a checkpoint; {@link #fromMap} reads them back. */
    public Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        map.put(READ, read.text());
        map.put(LEFT_TRUNCATED, leftTruncated.text());
        excluded.forEach((reason, tally) -> map.put(EXCLUDED + reason, tally.text()));
        notAnalysed.forEach((reason, tally) -> map.put(OUTSIDE + reason, tally.text()));
        candidates.forEach((group, days) -> map.put(CANDIDATES + group.code(), DayTallies.text(days)));
        return map;
    }

    /**
     * The flow that {@link #toMap} wrote.
     *
     * @throws IllegalArgumentException when the map holds anything else
     */
    public static Flow fromMap(Ways ways, Map<String, String> map) {
        Flow flow = new Flow(ways);
        map.forEach((name, text) -> flow.restore(ways, name, text));
        return flow;
    }

    private void restore(Ways ways, String name, String text) {
        if (name.startsWith(CANDIDATES)) {
            candidates.put(ways.group(name.substring(CANDIDATES.length())), DayTallies.of(text));
        } else {
            named(name).add(Tally.of(text));
        }
    }

    /**
     * The rows of the flow under this quota, in a fixed order; reasons that nobody has are there with zero.
     *
     * @throws IllegalStateException when the numbers do not close
     */
    public List<Row> rows(Quota quota) {
        Tally quotaReached = new Tally();
        List<Row> cohort = new ArrayList<>();
        candidates.forEach((group, days) -> {
            Tally in = new Tally();
            days.forEach((day, tally) -> (quota.admits(group, day) ? in : quotaReached).add(tally));
            cohort.add(Row.of(COHORT, group.code(), in));
        });
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(READ, "all", read));
        rows.add(Row.of(READ, LEFT_TRUNCATED, leftTruncated));
        excluded.forEach((reason, tally) -> rows.add(
                Row.of("excluded", reason, reason.equals(ExclusionReason.QUOTA_REACHED) ? quotaReached : tally)));
        notAnalysed.forEach((reason, tally) -> rows.add(Row.of(NOT_ANALYSED, reason, tally)));
        rows.addAll(cohort);
        close(rows);
        return rows;
    }

    /**
     * Sees to it that every family and child that was read is accounted for.
     *
     * @throws IllegalStateException when the numbers do not close
     */
    public static void close(List<Row> rows) {
        Row all = rows.get(0);
        long families = 0;
        long children = 0;
        for (Row row : rows) {
            if (!row.step().equals(READ)) {
                families += row.families();
                children += row.children();
            }
        }
        if (families != all.families() || children != all.children()) {
            throw new IllegalStateException("the flow does not close: " + all.families() + " families with "
                    + all.children() + " children were read, " + families + " with " + children
                    + " are accounted for");
        }
    }

    private static Tally of(Map<String, Tally> tallies, String reason) {
        return tallies.computeIfAbsent(reason, r -> new Tally());
    }

    private Tally on(Group group, LocalDate day) {
        return candidates.computeIfAbsent(group, g -> new TreeMap<>()).computeIfAbsent(day, d -> new Tally());
    }

    private Tally named(String name) {
        if (name.equals(READ)) {
            return read;
        }
        if (name.equals(LEFT_TRUNCATED)) {
            return leftTruncated;
        }
        if (name.startsWith(EXCLUDED)) {
            return of(excluded, name.substring(EXCLUDED.length()));
        }
        if (name.startsWith(OUTSIDE)) {
            return of(notAnalysed, name.substring(OUTSIDE.length()));
        }
        throw new IllegalArgumentException("not a count of a flow: " + name);
    }

    /**
     * A row of the flow.
     *
     * @param step {@code read}, {@code excluded}, {@code not_analysed}, {@code matching} for those whom a study that matches
     *     left out, or {@code cohort}; all but read together make up read
     * @param reason for read {@code all} or, of those, {@code left_truncated}; for excluded the reason; for matching group
     *     and reason; for cohort the group
     * @param families how many families
     * @param children how many children they have
     */
    public record Row(String step, String reason, long families, long children) {

        static Row of(String step, String reason, Tally tally) {
            return new Row(step, reason, tally.families(), tally.children());
        }
    }
}
