package nl.terugblik.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.condition.Condition;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventQuery;

/**
 * What a study asks of every family: whether it is in, in which group, and measured when.
 *
 * @param until the last day that is looked at; empty for that of the agency's latest extraction
 * @param events the events by name, each after those that its window is counted from
 * @param index the event whose first day is T1
 * @param out what keeps a family out, in order: the first that applies is the reason
 * @param groups the groups, in order: a family belongs to the first whose condition holds
 * @param compared the two groups that are compared, the first of them against the second
 * @param moments the moments after T1, each after those that it is counted from
 */
public record Question(
        Optional<LocalDate> until,
        Map<String, EventQuery> events,
        String index,
        List<Reason> out,
        List<Group> groups,
        List<String> compared,
        List<Moment> moments) {

    /** The first moment, that of the index event. */
    public static final String T1 = "t1";

    /** Why a family is out that no group's condition holds for. */
    public static final String IN_NO_GROUP = "in_no_group";

    public Question {
        out = List.copyOf(out);
        groups = List.copyOf(groups);
        compared = List.copyOf(compared);
        moments = List.copyOf(moments);
    }

    /**
     * Something that keeps families out.
     *
     * @param name its name in the flow
     * @param when what is so of those whom it keeps out
     * @param words the name for people
     */
    public record Reason(String name, Condition when, Words words) {}

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

        /** The first day of an event. */
        record ByEvent(String event) implements Dating {}

        /** A day counted from another moment. */
        record Counted(Bound.From from) implements Dating {}
    }

    /** The tables whose rows it reads, so that a study can be told apart from one that a register cannot answer. */
    public Set<SourceTable> reads() {
        Set<SourceTable> tables = new TreeSet<>();
        events.values().forEach(event -> tables.add(event.kind().table()));
        return tables;
    }

    /** The names of all reasons in the order of the flow, that of families in no group last. */
    public List<String> reasons() {
        List<String> names = new ArrayList<>();
        out.stream().map(Reason::name).filter(name -> !names.contains(name)).forEach(names::add);
        names.add(IN_NO_GROUP);
        return names;
    }
}
