package nl.terugblik.dataset.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.cohort.Group;
import nl.terugblik.files.ByteSink;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;

/**
 * How many families have a value for each variable and, of those without one, for which reason; by group. Trajectory
 * measures are counted for each moment, under names such as {@code neglect_signs@t3}.
 */
public final class Counts {

    public static final List<String> MOMENTS = List.of("t1", "t2", "t3");
    private static final String PREFIX = "dataset.count.";
    private static final String VALUE = "n";
    private static final int OUTCOMES = 1 + MissingReason.values().length;

    private final List<String> names;
    private final long[] counts;
    private final List<Group> groups;

    /** Counts of the families of a study, of whom none is counted yet. */
    public Counts(Study study) {
        Instrument instrument = study.instrument();
        groups = Group.of(study);
        names = new ArrayList<>(
                instrument.variables().stream().map(Variable::name).toList());
        MOMENTS.forEach(moment -> instrument.trajectories().forEach(measure -> names.add(at(measure.name(), moment))));
        counts = new long[names.size() * groups.size() * OUTCOMES];
    }

    /** The groups that are told apart. */
    public List<Group> groups() {
        return groups;
    }

    /** The name under which a trajectory measure is counted at a moment. */
    public static String at(String measure, String moment) {
        return measure + "@" + moment;
    }

    /** What is counted of a family: for each name whether it has a value, or else for which reason not. */
    static byte[] outcomes(CodedFamily coded) {
        ByteSink outcomes = new ByteSink();
        coded.codes().forEach(code -> outcomes.putByte(outcome(code)));
        coded.trajectory().forEach(point -> point.codes().forEach(code -> outcomes.putByte(outcome(code))));
        return outcomes.toByteArray();
    }

    public void add(FamilyInRows family) {
        byte[] outcomes = family.outcomes();
        for (int name = 0; name < outcomes.length; name++) {
            counts[place(name, family.group(), outcomes[name])]++;
        }
    }

    /** Adds counts of the same instrument from a checkpoint; counts that are not there are zero. */
    public void add(Map<String, Long> checkpoint) {
        eachPlace((key, place) -> counts[place] += checkpoint.getOrDefault(key, 0L));
    }

    /** Puts every count that is not zero into a checkpoint. */
    public void putInto(Map<String, Long> checkpoint) {
        eachPlace((key, place) -> {
            if (counts[place] != 0) {
                checkpoint.put(key, counts[place]);
            }
        });
    }

    /** Families of these groups with a value. */
    public long values(String name, List<Group> of) {
        return sum(name, of, 0);
    }

    /** Families of these groups without a value for this reason. */
    public long missing(String name, List<Group> of, MissingReason reason) {
        return sum(name, of, outcome(reason));
    }

    private long sum(String name, List<Group> of, int outcome) {
        int place = names.indexOf(name);
        return of.stream()
                .mapToLong(group -> counts[place(place, group.place(), outcome)])
                .sum();
    }

    private static int outcome(Code code) {
        return code instanceof Code.Missing missing ? outcome(missing.reason()) : 0;
    }

    private static int outcome(MissingReason reason) {
        return 1 + reason.ordinal();
    }

    private int place(int name, int group, int outcome) {
        return (name * groups.size() + group) * OUTCOMES + outcome;
    }

    private void eachPlace(PlaceVisitor visitor) {
        for (int name = 0; name < names.size(); name++) {
            for (Group group : groups) {
                String key = PREFIX + names.get(name) + "." + group.code() + ".";
                visitor.visit(key + VALUE, place(name, group.place(), 0));
                for (MissingReason reason : MissingReason.values()) {
                    visitor.visit(key + reason.code(), place(name, group.place(), outcome(reason)));
                }
            }
        }
    }

    @FunctionalInterface
    private interface PlaceVisitor {
        void visit(String key, int place);
    }
}
