package nl.terugblik.protocol.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.question.Question;
import nl.terugblik.question.Question.Dating;
import nl.terugblik.question.condition.Condition;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventKind;
import nl.terugblik.question.event.EventQuery;
import nl.terugblik.question.event.EventQuery.Take;
import nl.terugblik.question.event.Window;
import nl.terugblik.question.event.Words;
import tools.jackson.databind.JsonNode;

/**
 * The question of study files that say {@code population}, {@code groups} and {@code moments}: families with a conference
 * established on or after T1, against families that never had one nor a mention of one.
 */
public final class ConferencesReader {

    private static final String INDEX = "index";
    private static final String ORDERS = "orders";
    private static final String FIRST_ORDERS = "first_orders";
    private static final String CONFERENCE = "conference";
    private static final String FAMILY_PLAN = "family_plan";
    private static final String UNDATED = "undated_conference";
    private static final String EARLIER = "earlier_conference";
    private static final String ANY_CONFERENCE = "conference_plan";
    private static final String MENTION = "mention";
    private static final String PLAN = "plan";

    private final YamlFile yaml;
    private final List<String> faults;

    /** A reader that adds what is wrong to a list. */
    public ConferencesReader(YamlFile yaml, List<String> faults) {
        this.yaml = yaml;
        this.faults = faults;
    }

    /** The question. */
    public Question read() {
        JsonNode population = yaml.root().path("population");
        LocalDate from = LocalDate.parse(population.path("from").asString());
        LocalDate to = LocalDate.parse(population.path("to").asString());
        if (from.isAfter(to)) {
            faults.add(yaml.where("/population/from") + " must not lie after population.to.");
        }
        JsonNode moments = yaml.root().path("moments");
        return new Question(
                Optional.empty(),
                events(
                        Window.of(Optional.of(new Bound.OnDay(from)), Optional.of(new Bound.OnDay(to))),
                        population.path(INDEX).asString().equals("latest") ? Take.LATEST : Take.FIRST),
                INDEX,
                reasons(),
                List.of(
                        new Question.Group(
                                "experimental",
                                some(CONFERENCE),
                                new Words("experimentele groep", "experimental group")),
                        new Question.Group(
                                "control", Condition.All.OTHERWISE, new Words("controlegroep", "control group"))),
                List.of("experimental", "control"),
                List.of(),
                moments(
                        moments.path("t2_default_days").asInt(),
                        moments.path("t3_months").asInt()));
    }

    private static Map<String, EventQuery> events(Window index, Take take) {
        Window always = Window.of(Optional.empty(), Optional.of(new Bound.Ever()));
        Window known = Window.of(Optional.empty(), Optional.empty());
        Window fromT1 = Window.of(Optional.of(new Bound.From(Question.T1, 0, 0)), Optional.empty());
        Window beforeT1 = Window.of(Optional.empty(), Optional.of(new Bound.From(Question.T1, 0, -1)));
        Map<String, Set<String>> undated =
                Map.of("kind", Set.of(CONFERENCE), "status", Set.of("established"), "dated", Set.of("no"));
        Map<String, EventQuery> events = new LinkedHashMap<>();
        Map<String, Set<String>> conferences = Map.of("kind", Set.of(CONFERENCE));
        Stream.of(
                        EventQuery.of(ORDERS, EventKind.ORDER, Map.of(), always, Take.EACH),
                        EventQuery.of(FIRST_ORDERS, EventKind.ORDER, Map.of("kind", Set.of("order")), always, Take.EACH)
                                .called("een eerste beslissing over toezicht", "a first order"),
                        EventQuery.of(INDEX, EventKind.NEW_ORDER, Map.of(), index, take),
                        plan(CONFERENCE, CONFERENCE, fromT1, Take.FIRST)
                                .called(
                                        "een conferentie tot stand gekomen vanaf T1",
                                        "a conference established from T1"),
                        plan(FAMILY_PLAN, FAMILY_PLAN, fromT1, Take.FIRST)
                                .called(
                                        "een gezinsplan tot stand gekomen vanaf T1",
                                        "a family plan established from T1"),
                        EventQuery.of(UNDATED, EventKind.PLAN, undated, known, Take.EACH)
                                .called(
                                        "een conferentie tot stand gekomen op een dag die niemand vastlegde",
                                        "a conference established on a day that nobody recorded"),
                        plan(EARLIER, CONFERENCE, beforeT1, Take.EACH)
                                .called(
                                        "een conferentie tot stand gekomen voor T1",
                                        "a conference established before T1"),
                        EventQuery.of(ANY_CONFERENCE, EventKind.PLAN, conferences, always, Take.EACH)
                                .called("een conferentie, hoe ver ook gekomen", "a conference, however far it came"),
                        EventQuery.of(MENTION, EventKind.MENTION, Map.of(), always, Take.EACH)
                                .called(
                                        "een vermelding van een conferentie in het journaal",
                                        "a mention of a conference in the journal"))
                .forEach(event -> events.put(event.name(), event));
        return events;
    }

    private static EventQuery plan(String name, String kind, Window window, Take take) {
        return EventQuery.of(
                name, EventKind.PLAN, Map.of("kind", Set.of(kind), "status", Set.of("established")), window, take);
    }

    private static Condition some(String event) {
        return new Condition.Counted(event, 1, OptionalInt.empty());
    }

    private static Condition no(String event) {
        return new Condition.Counted(event, 0, OptionalInt.of(0));
    }

    private static Condition withoutConference(Condition condition) {
        return new Condition.All(List.of(no(CONFERENCE), condition));
    }

    private static List<Question.Reason> reasons() {
        List<Question.Reason> reasons = new ArrayList<>();
        Words refused = new Words("rijen geweigerd", "source rows refused");
        reasons.add(new Question.Reason(
                "source_rows_refused",
                "source_rows_refused",
                new Condition.Refused(
                        Set.of(SourceTable.FAMILIES, SourceTable.SUPERVISION_ORDERS, SourceTable.PLANS),
                        Optional.empty()),
                refused,
                Optional.of("a row of it was refused in families, supervision_orders or plans"),
                List.of()));
        reasons.add(reason(
                "no_supervision_order",
                no(FIRST_ORDERS),
                new Words("geen ondertoezichtstelling", "no supervision order"),
                "no child of it has a spell of supervision that begins with a first order",
                ORDERS));
        reasons.add(reason(
                "no_new_order_in_window",
                no(INDEX),
                new Words("geen nieuwe ots in de periode", "no new order in the window"),
                "no order in the study's window is a new one, of a child who was under no supervision the day before",
                ORDERS));
        reasons.add(reason(
                "conference_without_date",
                withoutConference(some(UNDATED)),
                new Words("conferentie zonder datum", "conference without a date"),
                "a conference was established on a day that nobody recorded, and none that counts is there",
                ANY_CONFERENCE));
        reasons.add(reason(
                "conference_before_t1",
                withoutConference(some(EARLIER)),
                new Words("conferentie voor T1", "conference before T1"),
                "its conference was established before T1, and none that counts is there",
                ANY_CONFERENCE));
        reasons.add(reason(
                "conference_not_established",
                withoutConference(some(ANY_CONFERENCE)),
                new Words("conferentie kwam niet tot stand", "conference not established"),
                "a conference was proposed, declined or cancelled, or established after the extraction",
                ANY_CONFERENCE));
        reasons.add(reason(
                "conference_mentioned",
                withoutConference(some(MENTION)),
                new Words("conferentie genoemd in het journaal", "conference mentioned in the journal"),
                "its journal mentions a conference, and no plan of one is there",
                MENTION));
        reasons.add(new Question.Reason(
                "journal_rows_refused",
                // The refused entry may have held the mention that keeps the family out of the control group.
                "source_rows_refused",
                withoutConference(new Condition.Refused(Set.of(SourceTable.JOURNAL), Optional.empty())),
                refused,
                Optional.of("a journal entry of it was refused, which may have mentioned a conference"),
                List.of()));
        return reasons;
    }

    private static Question.Reason reason(String name, Condition when, Words words, String meaning, String shows) {
        return new Question.Reason(name, name, when, words, Optional.of(meaning), List.of(shows));
    }

    private static List<Question.Moment> moments(int t2DefaultDays, int t3Months) {
        return List.of(
                new Question.Moment(
                        "t2",
                        List.of(
                                new Dating.ByEvent(
                                        CONFERENCE, PLAN, Optional.of("the first conference established from T1")),
                                new Dating.ByEvent(
                                        FAMILY_PLAN, PLAN, Optional.of("the first family plan established from T1")),
                                new Dating.Counted(
                                        new Bound.From(Question.T1, 0, t2DefaultDays),
                                        Optional.of(t2DefaultDays
                                                + " days after T1, since no plan was established from T1")))),
                new Question.Moment(
                        "t3",
                        List.of(new Dating.Counted(
                                new Bound.From("t2", t3Months, 0),
                                Optional.of(t3Months + " calendar months after T2")))));
    }
}
