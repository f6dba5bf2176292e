package nl.terugblik.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.condition.Condition;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventQuery;
import nl.terugblik.question.event.Words;

/**
 * What a study asks of every family: whether it is in, in which group, and measured when.
 *
 * @param until the last day that is looked at; empty for that of the agency's latest extraction
 * @param events the events by name
 * @param index the event whose first day is T1
 * @param out what keeps a family out, in order: the first that applies is the reason
 * @param groups the groups, in order: a family belongs to the first whose condition holds
 * @param compared the two groups that are compared, the first of them against the second
 * @param notAnalysed what keeps a family of a group out of every comparison, in order, though the dataset holds it
 * @param moments the moments after T1
 */
public record Question(
        Optional<LocalDate> until,
        Map<String, EventQuery> events,
        String index,
        List<Reason> out,
        List<Group> groups,
        List<String> compared,
        List<Reason> notAnalysed,
        List<Moment> moments) {

    /** The first moment, that of the index event. */
    public static final String T1 = "t1";

    /** Why a family is out that no group's condition holds for. */
    public static final String IN_NO_GROUP = "in_no_group";

    public Question {
        out = List.copyOf(out);
        groups = List.copyOf(groups);
        compared = List.copyOf(compared);
        notAnalysed = List.copyOf(notAnalysed);
        moments = List.copyOf(moments);
    }

    /**
     * Something that keeps families out.
     *
     * @param condition its own name; two may be one reason
     * @param name the name in the flow of the reason under which families that it keeps out are counted
     * @param when what is so of those whom it keeps out
     * @param words the reason for people
     * @param meaning what is so of a family to which it applies, as the end of "The family is kept out because"; empty where
     *     the condition itself says it
     * @param shows the events of which the rows are shown to whoever asks why, whenever they were
     */
    public record Reason(
            String condition, String name, Condition when, Words words, Optional<String> meaning, List<String> shows) {

        public Reason {
            shows = List.copyOf(shows);
        }
    }

    /**
     * A group.
     *
     * @param name its name in every file
     * @param when what is so of its families
     * @param words the name for people
     */
    public record Group(String name, Condition when, Words words) {}

    /**
     * A moment.
     *
     * @param name its name
     * @param from what dates it, in order: the first that a family has; a family with none has no such moment
     */
    public record Moment(String name, List<Dating> from) {

        public Moment {
            from = List.copyOf(from);
        }
    }

    /** What dates a moment. */
    public sealed interface Dating {

        /** What it is, in words of the study's own; empty where it says it itself. */
        Optional<String> said();

        /**
         * The first day of an event.
         *
         * @param as what files say that the moment is dated by
         */
        record ByEvent(String event, String as, Optional<String> said) implements Dating {}

        /** A day counted from another moment. */
        record Counted(Bound.From from, Optional<String> said) implements Dating {}
    }

    /** The last day that is looked at, of a family of which the latest delivery was extracted on a day. */
    public LocalDate lastDay(LocalDate extractedOn) {
        return until.isPresent() && until.orElseThrow().isBefore(extractedOn) ? until.orElseThrow() : extractedOn;
    }

    /** The event of this name. */
    public EventQuery event(String name) {
        return Objects.requireNonNull(events.get(name), "an event of the study");
    }

    /** The moment of this name. */
    public Optional<Moment> moment(String name) {
        return moments.stream().filter(moment -> moment.name().equals(name)).findFirst();
    }

    /** The tables whose rows it reads, so that a study can be told apart from one that a register cannot answer. */
    public Set<SourceTable> tables() {
        Set<SourceTable> tables = new TreeSet<>();
        events.values().forEach(event -> tables.add(event.kind().table()));
        return tables;
    }

    /** The columns of the export that a family's place hangs on. */
    public Set<SourceField> reads() {
        Set<SourceField> fields = new TreeSet<>();
        events.values().forEach(event -> fields.addAll(event.reads()));
        out.forEach(reason -> fields.addAll(reason.when().reads()));
        notAnalysed.forEach(reason -> fields.addAll(reason.when().reads()));
        groups.forEach(group -> fields.addAll(group.when().reads()));
        return fields;
    }

    /** The names of all reasons in the order of the flow, that of families in no group last where there can be any. */
    public List<String> reasons() {
        List<String> names = new ArrayList<>();
        out.stream().map(Reason::name).filter(name -> !names.contains(name)).forEach(names::add);
        if (!isExhaustive()) {
            names.add(IN_NO_GROUP);
        }
        return names;
    }

    /** The reasons that say of families only that nothing in a table is of them, or nothing then. */
    public List<String> reasonsWithout(SourceTable table) {
        return out.stream()
                .filter(reason -> reason.when() instanceof Condition.Counted counted
                        && counted.atMost().equals(OptionalInt.of(0))
                        && event(counted.event()).kind().table() == table
                        && event(counted.event()).asked().where().isEmpty())
                .map(Reason::name)
                .distinct()
                .toList();
    }

    /** Whether the last group takes every family that the others leave, and families without T1 are out by a reason. */
    private boolean isExhaustive() {
        return !groups.isEmpty()
                && groups.get(groups.size() - 1).when().equals(Condition.All.OTHERWISE)
                && out.stream()
                        .anyMatch(reason -> reason.when().equals(new Condition.Counted(index, 0, OptionalInt.of(0))));
    }

    /**
     * Whether it is the one question that older study files ask, of families with and without a conference: only there are
     * moments put into words by the program itself, and groups called as they were in 2016.
     */
    public boolean isOfConferences() {
        return moments.stream()
                .flatMap(moment -> moment.from().stream())
                .anyMatch(dating -> dating.said().isPresent());
    }

    /** Whether no family of a group is in any comparison, by a reason that is true of all of them. */
    public boolean keepsOut(String group) {
        return notAnalysed.stream()
                .anyMatch(reason -> reason.when() instanceof Condition.InGroup in
                        && in.groups().contains(group));
    }

    /** Days from T1 at which a moment is set for families for which nothing else dates it. */
    public OptionalInt daysFromT1(String moment) {
        return moment(moment).stream()
                .flatMap(one -> one.from().stream())
                .filter(Question::isDaysFromT1)
                .mapToInt(dating -> ((Dating.Counted) dating).from().days())
                .findFirst();
    }

    /** The question with another number of days in the place of those of {@link #daysFromT1}. */
    public Question withDaysFromT1(String moment, int days) {
        Dating counted = new Dating.Counted(new Bound.From(T1, 0, days), Optional.empty());
        return new Question(
                until,
                events,
                index,
                out,
                groups,
                compared,
                notAnalysed,
                moments.stream()
                        .map(one -> one.name().equals(moment)
                                ? new Moment(
                                        moment,
                                        one.from().stream()
                                                .map(dating -> isDaysFromT1(dating) ? counted : dating)
                                                .toList())
                                : one)
                        .toList());
    }

    private static boolean isDaysFromT1(Dating dating) {
        return dating instanceof Dating.Counted counted
                && counted.from().moment().equals(T1)
                && counted.from().months() == 0;
    }

    /** Whether a moment, where there is one, is counted from another in months, or hangs on it in no way. */
    public boolean follows(String moment, String from) {
        return monthsBetween(from, moment).isPresent()
                || moment(moment).map(Moment::from).orElse(List.of()).stream()
                        .allMatch(dating -> dating instanceof Dating.Counted counted
                                && !counted.from().moment().equals(from));
    }

    /** Whole months from one moment to another that is counted from it alone; empty where it is not. */
    public OptionalInt monthsBetween(String from, String to) {
        List<Dating> datings = moment(to).map(Moment::from).orElse(List.of());
        return datings.size() == 1
                        && datings.get(0) instanceof Dating.Counted counted
                        && counted.from().moment().equals(from)
                        && counted.from().days() == 0
                ? OptionalInt.of(counted.from().months())
                : OptionalInt.empty();
    }
}
