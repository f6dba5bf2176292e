package nl.terugblik.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.question.condition.FamilyView;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.Happening;

/** A question while it is asked of one family: events and moments are worked out when they are first needed. */
public final class Asking implements FamilyView {

    private final Question question;
    private final CaseFile file;
    private final LocalDate until;
    private final Map<String, List<Happening>> found = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();

    private Asking(Question question, CaseFile file, LocalDate observedUntil) {
        this.question = question;
        this.file = file;
        this.until = question.until().filter(day -> day.isBefore(observedUntil)).orElse(observedUntil);
    }

    /**
     * Asks a question of a family.
     *
     * @param observedUntil the day of the extraction of its agency's latest delivery
     */
    public static Answer of(Question question, CaseFile file, LocalDate observedUntil) {
        return new Asking(question, file, observedUntil).answer();
    }

    private Answer answer() {
        for (Question.Reason reason : question.out()) {
            if (reason.when().holds(this)) {
                return new Answer.Out(reason.name());
            }
        }
        Optional<Question.Group> group = question.groups().stream()
                .filter(candidate -> candidate.when().holds(this))
                .findFirst();
        if (group.isEmpty() || day(Question.T1).isEmpty()) {
            return new Answer.Out(Question.IN_NO_GROUP);
        }
        Map<String, Optional<LocalDate>> moments = new LinkedHashMap<>();
        Map<String, Optional<String>> datedBy = new LinkedHashMap<>();
        moments.put(Question.T1, day(Question.T1));
        for (Question.Moment moment : question.moments()) {
            moments.put(moment.name(), day(moment.name()));
            datedBy.put(moment.name(), datedBy(moment));
        }
        return new Answer.In(group.orElseThrow().name(), moments, datedBy);
    }

    @Override
    public CaseFile file() {
        return file;
    }

    @Override
    public List<Happening> happenings(String event) {
        List<Happening> known = found.get(event);
        if (known == null) {
            known = Objects.requireNonNull(question.events().get(event), "an event of the study")
                    .in(file, until, this::day);
            found.put(event, known);
        }
        return known;
    }

    @Override
    public Optional<LocalDate> day(String moment) {
        Optional<LocalDate> known = days.get(moment);
        if (known == null) {
            known = work(moment);
            days.put(moment, known);
        }
        return known;
    }

    private Optional<LocalDate> work(String moment) {
        if (moment.equals(Bound.UNTIL)) {
            return Optional.of(until);
        }
        if (moment.equals(Question.T1)) {
            return first(question.index());
        }
        return named(moment).from().stream()
                .map(this::day)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> datedBy(Question.Moment moment) {
        return moment.from().stream()
                .filter(dating -> day(dating).isPresent())
                .findFirst()
                .flatMap(dating -> dating instanceof Question.Dating.ByEvent event
                        ? Optional.of(event.event())
                        : Optional.empty());
    }

    private Optional<LocalDate> day(Question.Dating dating) {
        return dating instanceof Question.Dating.ByEvent event
                ? first(event.event())
                : ((Question.Dating.Counted) dating).from().on(this::day);
    }

    private Optional<LocalDate> first(String event) {
        return happenings(event).stream().flatMap(one -> one.day().stream()).findFirst();
    }

    private Question.Moment named(String name) {
        return question.moments().stream()
                .filter(moment -> moment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the study has no moment " + name));
    }
}
