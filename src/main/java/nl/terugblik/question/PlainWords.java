package nl.terugblik.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.condition.Condition;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventQuery;
import nl.terugblik.question.event.Window;

/** A question in plain English, a sentence a line, so that whoever asks can see what was understood. */
public final class PlainWords {

    private final Question question;

    public PlainWords(Question question) {
        this.question = question;
    }

    /** All of it: events, who is out, groups, moments. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(question.until()
                .map(day -> "Nothing after " + day + " is looked at.")
                .orElse("Nothing after the agency's latest extraction is looked at."));
        lines.add("T1 is the day of " + event(question.index()) + ".");
        for (Question.Reason reason : question.out()) {
            lines.add("Out, as " + reason.name() + ": a family " + of(reason.when()) + ".");
        }
        for (Question.Group group : question.groups()) {
            lines.add("In the group " + group.name() + ": a family " + of(group.when()) + ".");
        }
        if (question.reasons().contains(Question.IN_NO_GROUP)) {
            lines.add("Out, as " + Question.IN_NO_GROUP + ": every other family.");
        }
        for (Question.Reason reason : question.notAnalysed()) {
            lines.add("In the dataset but in no comparison, as " + reason.name() + ": a family " + of(reason.when())
                    + ".");
        }
        lines.add("Compared: " + String.join(" with ", question.compared()) + ".");
        for (Question.Moment moment : question.moments()) {
            lines.add(name(moment.name()) + " is "
                    + moment.from().stream().map(this::dating).collect(Collectors.joining("; for a family without, "))
                    + ".");
        }
        return lines;
    }

    /** What dates a moment, as what follows "T2 is". */
    public String dating(Question.Dating dating) {
        if (dating.said().isPresent()) {
            return dating.said().orElseThrow();
        }
        return dating instanceof Question.Dating.ByEvent event
                ? "the day of " + event(event.event())
                : bound(((Question.Dating.Counted) dating).from());
    }

    /** A condition, as what follows "a family". */
    public String of(Condition condition) {
        if (condition instanceof Condition.Counted counted) {
            return counted(counted.event(), counted.atLeast(), counted.atMost());
        }
        if (condition instanceof Condition.ToOneChild one) {
            return "with one child that has " + one.atLeast() + " or more of: " + event(one.event())
                    + (one.months().isPresent() ? ", within " + one.months().orElseThrow() + " months" : "");
        }
        if (condition instanceof Condition.Precedes two) {
            return "in which " + event(two.one()) + " comes before " + event(two.other());
        }
        if (condition instanceof Condition.Refused refused) {
            return "of whom a row was refused in " + tables(refused.tables())
                    + refused.about().map(about -> " of " + about).orElse("");
        }
        if (condition instanceof Condition.Undelivered undelivered) {
            return "whose agency did not deliver " + tables(undelivered.tables());
        }
        if (condition instanceof Condition.OfAgency of) {
            return "of the agency " + either(of.agencies());
        }
        if (condition instanceof Condition.InGroup in) {
            return "in the group " + either(in.groups());
        }
        if (condition instanceof Condition.FactIs fact) {
            return "whose " + fact.fact().code() + " is " + either(fact.values());
        }
        if (condition instanceof Condition.ChildrenAged aged) {
            return "with " + aged.atLeast() + " or more children aged " + aged.from()
                    + (aged.to() == Integer.MAX_VALUE ? " or older" : " to " + aged.to()) + " at "
                    + name(aged.moment());
        }
        if (condition instanceof Condition.All all) {
            return all.equals(Condition.All.OTHERWISE)
                    ? "that nothing above speaks of"
                    : all.conditions().stream().map(this::of).collect(Collectors.joining(", and "));
        }
        if (condition instanceof Condition.Either either) {
            return "either " + either.conditions().stream().map(this::of).collect(Collectors.joining(", or "));
        }
        return "that is not one " + of(((Condition.Not) condition).condition());
    }

    private String counted(String event, int atLeast, OptionalInt atMost) {
        if (atMost.isPresent() && atMost.orElseThrow() == 0) {
            return "without " + event(event);
        }
        if (atMost.isPresent()) {
            return "with " + atLeast + " to " + atMost.orElseThrow() + " of: " + event(event);
        }
        return atLeast == 1 ? "with " + event(event) : "with " + atLeast + " or more of: " + event(event);
    }

    /** An event by what it is. */
    public String event(String name) {
        EventQuery.Asked event = question.event(name).asked();
        StringBuilder words = new StringBuilder(
                switch (event.take()) {
                    case FIRST -> "the first ";
                    case LATEST -> "the latest ";
                    case EACH -> "any ";
                });
        words.append(event.kind().code().replace('_', ' '));
        Map<String, Set<String>> where = new TreeMap<>(event.where());
        if (!where.isEmpty()) {
            words.append(where.entrySet().stream()
                    .map(asked -> asked.getKey() + " " + either(asked.getValue()))
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        if (!event.on().equals(event.kind().days().iterator().next())) {
            words.append(" by its ").append(event.on());
        }
        words.append(event.windows().stream().map(this::window).collect(Collectors.joining(", or")));
        return words.toString();
    }

    private String window(Window window) {
        StringBuilder words = new StringBuilder();
        window.from().ifPresent(from -> words.append(" from ").append(bound(from)));
        window.to()
                .ifPresent(bound -> words.append(bound instanceof Bound.Ever ? ", whenever" : " to " + bound(bound)));
        if (!window.agencies().isEmpty()) {
            words.append(" at ").append(either(window.agencies()));
        }
        window.given().forEach(event -> words.append(" for a family with ").append(event(event)));
        window.unless().forEach(event -> words.append(" for a family without ").append(event(event)));
        return words.toString();
    }

    private static String tables(Set<SourceTable> tables) {
        return tables.stream().map(SourceTable::canonicalName).sorted().collect(Collectors.joining(" or "));
    }

    private static String either(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(" or "));
    }

    private static String bound(Bound bound) {
        if (bound instanceof Bound.OnDay day) {
            return day.day().toString();
        }
        if (bound instanceof Bound.Ever) {
            return "whenever";
        }
        Bound.From from = (Bound.From) bound;
        int amount = from.months() != 0 ? from.months() : from.days();
        if (amount == 0) {
            return name(from.moment());
        }
        return Math.abs(amount)
                + (from.months() != 0 ? " calendar months" : " days")
                + (amount > 0 ? " after " : " before ")
                + name(from.moment());
    }

    private static String name(String moment) {
        if (moment.equals(Bound.UNTIL)) {
            return "the last day looked at";
        }
        return moment.matches("t\\d+") ? moment.toUpperCase(java.util.Locale.ROOT) : moment.replace('_', ' ');
    }
}
