package nl.terugblik.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.EventQuery;

/** A question made ready to be asked of many families: its events and moments by place. May be shared by threads. */
public final class Asker {

    private final Question question;
    private final List<EventQuery> events = new ArrayList<>();
    private final Map<String, Integer> placeOfEvent = new HashMap<>();
    private final Map<String, Integer> placeOfMoment = new HashMap<>();

    /** Ready to ask this question. */
    public Asker(Question question) {
        this.question = question;
        question.events().forEach((name, event) -> {
            placeOfEvent.put(name, events.size());
            events.add(event);
        });
        placeOfMoment.put(Bound.UNTIL, 0);
        placeOfMoment.put(Question.T1, 1);
        question.moments().forEach(moment -> placeOfMoment.putIfAbsent(moment.name(), placeOfMoment.size()));
    }

    /**
     * Begins to ask a family.
     *
     * @param observed by whom and until when it was observed, whatever the question's own last day is
     */
    public Asking ask(CaseFile file, Observed observed) {
        return new Asking(this, file, observed);
    }

    public Question question() {
        return question;
    }

    int events() {
        return events.size();
    }

    EventQuery event(int place) {
        return events.get(place);
    }

    int placeOfEvent(String name) {
        return place(placeOfEvent, name);
    }

    int moments() {
        return placeOfMoment.size();
    }

    int placeOfMoment(String name) {
        return place(placeOfMoment, name);
    }

    private static int place(Map<String, Integer> places, String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("the study has no " + name);
        }
        return place;
    }
}
