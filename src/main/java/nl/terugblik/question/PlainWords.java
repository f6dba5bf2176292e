package nl.terugblik.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.condition.Condition;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventQuery;
import nl.terugblik.question.event.Window;
import nl.terugblik.wording.Sentences;

/** A question in plain English or Dutch, a sentence a line, so that whoever asks can see what was understood. */
public final class PlainWords {

    private final Question question;
    private final Sentences say;
    private final boolean dutch;

    /** In English. */
    public PlainWords(Question question) {
        this(question, Locale.ENGLISH);
    }

    /** In a language: Dutch, or else English. */
    public PlainWords(Question question, Locale language) {
        this.question = question;
        this.dutch = language.getLanguage().equals("nl");
        this.say = Sentences.of(PlainWords.class, "plain_" + (dutch ? "nl" : "en") + ".properties");
    }

    /** All of it: events with words of their own, who is out, groups, moments. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(question.until().map(day -> say.say("until.day", day)).orElseGet(() -> say.say("until.extraction")));
        question.events().values().stream()
                .filter(event -> event.asked().words().isPresent())
                .forEach(event -> lines.add(say.say("meant", event(event.name()), whole(event.asked()))));
        lines.add(t1());
        for (Question.Reason reason : question.out()) {
            lines.add(say.say("out", reason.name(), of(reason.when())));
        }
        for (Question.Group group : question.groups()) {
            lines.add(say.say("group", group.name(), of(group.when())));
        }
        if (question.reasons().contains(Question.IN_NO_GROUP)) {
            lines.add(say.say("out.others", Question.IN_NO_GROUP));
        }
        for (Question.Reason reason : question.notAnalysed()) {
            lines.add(say.say("not_analysed", reason.name(), of(reason.when())));
        }
        lines.add(say.say(
                "compared", question.compared().get(0), question.compared().get(1)));
        question.moments().forEach(moment -> lines.add(of(moment)));
        return lines;
    }

    /** The moments alone, T1 first. */
    public List<String> moments() {
        return Stream.concat(Stream.of(t1()), question.moments().stream().map(this::of))
                .toList();
    }

    private String t1() {
        return say.say("t1", event(question.index()));
    }

    private String of(Question.Moment moment) {
        return say.say(
                "moment",
                name(moment.name()),
                moment.from().stream().map(this::dating).collect(Collectors.joining(say.say("moment.else"))));
    }

    /** What dates a moment, as what follows "T2 is". */
    public String dating(Question.Dating dating) {
        if (dating.said().isPresent() && !dutch) {
            return dating.said().orElseThrow();
        }
        return dating instanceof Question.Dating.ByEvent event
                ? say.say("moment.event", event(event.event()))
                : bound(((Question.Dating.Counted) dating).from());
    }

    /** A condition, as what follows "a family". */
    public String of(Condition condition) {
        if (condition instanceof Condition.Counted counted) {
            return counted(counted);
        }
        if (condition instanceof Condition.ToOneChild one) {
            return say.say("one_child", one.atLeast(), event(one.event()))
                    + (one.months().isPresent()
                            ? say.say("one_child.within", one.months().orElseThrow())
                            : "");
        }
        if (condition instanceof Condition.Precedes two) {
            return say.say("before", event(two.one()), event(two.other()));
        }
        if (condition instanceof Condition.Refused refused) {
            return say.say("refused", tables(refused.tables()))
                    + refused.about()
                            .map(about -> " " + say.say("refused.about", about))
                            .orElse("");
        }
        if (condition instanceof Condition.Undelivered undelivered) {
            return say.say("undelivered", tables(undelivered.tables()));
        }
        if (condition instanceof Condition.OfAgency of) {
            return say.say("agency", either(of.agencies()));
        }
        if (condition instanceof Condition.InGroup in) {
            return say.say("in_group", either(in.groups()));
        }
        if (condition instanceof Condition.FactIs fact) {
            return say.say("fact", fact.fact().code(), either(fact.values()));
        }
        if (condition instanceof Condition.ChildrenAged aged) {
            return say.say(
                    "children",
                    aged.atLeast(),
                    aged.to() == Integer.MAX_VALUE
                            ? say.say("aged.older", aged.from())
                            : say.say("aged.between", aged.from(), aged.to()),
                    name(aged.moment()));
        }
        if (condition instanceof Condition.All all) {
            return all.equals(Condition.All.OTHERWISE)
                    ? say.say("otherwise")
                    : all.conditions().stream().map(this::of).collect(Collectors.joining(say.say("and")));
        }
        if (condition instanceof Condition.Either either) {
            return say.say(
                    "either",
                    either.conditions().stream().map(this::of).collect(Collectors.joining(say.say("either.or"))));
        }
        return say.say("not", of(((Condition.Not) condition).condition()));
    }

    private String counted(Condition.Counted counted) {
        String event = event(counted.event());
        if (counted.atMost().isPresent()) {
            int most = counted.atMost().orElseThrow();
            return most == 0 ? say.say("no", event) : say.say("some.between", counted.atLeast(), most, event);
        }
        return counted.atLeast() == 1 ? say.say("some", event) : say.say("some.least", counted.atLeast(), event);
    }

    /** An event by the study's words for it, else by what it is. */
    public String event(String name) {
        EventQuery.Asked event = question.event(name).asked();
        return event.words().map(words -> dutch ? words.nl() : words.en()).orElseGet(() -> whole(event));
    }

    private String whole(EventQuery.Asked event) {
        StringBuilder words = new StringBuilder(say.say(
                "take." + event.take().code(), say.say("kind." + event.kind().code())));
        Map<String, Set<String>> where = new TreeMap<>(event.where());
        if (!where.isEmpty()) {
            words.append(where.entrySet().stream()
                    .map(asked -> asked.getKey() + " " + either(asked.getValue()))
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        if (!event.on().equals(event.kind().days().iterator().next())) {
            words.append(' ').append(say.say("by_day", event.on()));
        }
        return words.append(
                        event.windows().stream().map(this::window).collect(Collectors.joining(say.say("window.or"))))
                .toString();
    }

    private String window(Window window) {
        StringBuilder words = new StringBuilder();
        window.from().ifPresent(from -> words.append(' ').append(say.say("from", bound(from))));
        window.to()
                .ifPresent(to ->
                        words.append(to instanceof Bound.Ever ? say.say("ever") : " " + say.say("to", bound(to))));
        if (!window.agencies().isEmpty()) {
            words.append(' ').append(say.say("at", either(window.agencies())));
        }
        window.given().forEach(event -> words.append(' ').append(say.say("given", event(event))));
        window.unless().forEach(event -> words.append(' ').append(say.say("unless", event(event))));
        return words.toString();
    }

    private String tables(Set<SourceTable> tables) {
        return either(tables.stream().map(SourceTable::canonicalName).collect(Collectors.toSet()));
    }

    private String either(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(" " + say.say("or") + " "));
    }

    private String bound(Bound bound) {
        if (bound instanceof Bound.OnDay day) {
            return day.day().toString();
        }
        Bound.From from = (Bound.From) bound;
        int amount = from.months() != 0 ? from.months() : from.days();
        if (amount == 0) {
            return name(from.moment());
        }
        String unit = (from.months() != 0 ? "month" : "day") + (Math.abs(amount) == 1 ? "" : "s");
        return say.say((amount > 0 ? "after." : "before.") + unit, Math.abs(amount), name(from.moment()));
    }

    private String name(String moment) {
        if (moment.equals(Bound.UNTIL)) {
            return say.say("last_day");
        }
        return moment.matches("t\\d+") ? moment.toUpperCase(Locale.ROOT) : moment.replace('_', ' ');
    }
}
