package nl.terugblik.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.event.Bound;
import nl.terugblik.question.event.FamilyView;
import nl.terugblik.question.event.Happening;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;
import org.jspecify.annotations.Nullable;

/** A question while it is asked of one family: events and moments are worked out when they are first needed. */
public final class Asking implements FamilyView {

    private final Question question;
    private final CaseFile file;
    private final Observed observed;
    private final Map<String, List<Happening>> found = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private @Nullable List<Spell> spells;
    private @Nullable Optional<Question.Group> group;

    /**
     * Begins to ask.
     *
     * @param observed by whom and until when the family was observed, whatever the question's own last day is
     */
    public Asking(Question question, CaseFile file, Observed observed) {
        this.question = question;
        this.file = file;
        this.observed = observed.before(question.lastDay(observed.until()));
    }

    /** What a family answers. */
    public static Answer of(Question question, CaseFile file, Observed observed) {
        return new Asking(question, file, observed).answer();
    }

    private Answer answer() {
        Optional<Question.Reason> reason = out();
        if (reason.isPresent()) {
            return new Answer.Out(reason.orElseThrow().name());
        }
        if (inGroup().isEmpty() || day(Question.T1).isEmpty()) {
            return new Answer.Out(Question.IN_NO_GROUP);
        }
        Map<String, Optional<LocalDate>> moments = new LinkedHashMap<>();
        Map<String, Optional<String>> datedBy = new LinkedHashMap<>();
        moments.put(Question.T1, day(Question.T1));
        for (Question.Moment moment : question.moments()) {
            moments.put(moment.name(), day(moment.name()));
            datedBy.put(
                    moment.name(),
                    dating(moment.name())
                            .filter(Question.Dating.ByEvent.class::isInstance)
                            .map(dating -> ((Question.Dating.ByEvent) dating).event()));
        }
        return new Answer.In(
                inGroup().orElseThrow().name(), notAnalysed().map(Question.Reason::name), moments, datedBy);
    }

    /** The first reason that keeps the family out. */
    public Optional<Question.Reason> out() {
        return first(question.out());
    }

    /** The first reason that keeps a family of a group out of every comparison. */
    public Optional<Question.Reason> notAnalysed() {
        return first(question.notAnalysed());
    }

    private Optional<Question.Reason> first(List<Question.Reason> reasons) {
        for (Question.Reason reason : reasons) {
            if (reason.when().holds(this)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** The group that the family is in, unless something keeps it out. */
    public Optional<Question.Group> inGroup() {
        Optional<Question.Group> known = group;
        if (known == null) {
            known = Optional.empty();
            for (Question.Group candidate : question.groups()) {
                if (candidate.when().holds(this)) {
                    known = Optional.of(candidate);
                    break;
                }
            }
            group = known;
        }
        return known;
    }

    @Override
    public Optional<String> group() {
        return inGroup().map(Question.Group::name);
    }

    @Override
    public CaseFile file() {
        return file;
    }

    @Override
    public String agency() {
        return observed.agency();
    }

    @Override
    public boolean delivered(SourceTable table) {
        return observed.delivered().contains(table);
    }

    @Override
    public LocalDate until() {
        return observed.until();
    }

    @Override
    public List<Spell> spells() {
        List<Spell> known = spells;
        if (known == null) {
            known = Spells.of(file.orders(), until());
            spells = known;
        }
        return known;
    }

    @Override
    public List<Happening> happenings(String event) {
        List<Happening> known = found.get(event);
        if (known == null) {
            known = question.event(event).in(this);
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
            return Optional.of(until());
        }
        if (moment.equals(Question.T1)) {
            return first(question.index());
        }
        Optional<Question.Dating> dating = dating(moment);
        return dating.isPresent() ? day(dating.orElseThrow()) : Optional.empty();
    }

    /** What dates a moment of the family; empty where nothing does. */
    public Optional<Question.Dating> dating(String moment) {
        Optional<Question.Moment> named = question.moment(moment);
        if (named.isPresent()) {
            for (Question.Dating dating : named.orElseThrow().from()) {
                if (day(dating).isPresent()) {
                    return Optional.of(dating);
                }
            }
        }
        return Optional.empty();
    }

    /** The rows that are as an event asks, of one day, in the order of the file. */
    public List<? extends CaseRecord> on(String event, LocalDate day) {
        return question.event(event).on(this, day);
    }

    private Optional<LocalDate> day(Question.Dating dating) {
        return dating instanceof Question.Dating.ByEvent event
                ? first(event.event())
                : ((Question.Dating.Counted) dating).from().on(this::day);
    }

    private Optional<LocalDate> first(String event) {
        for (Happening happening : happenings(event)) {
            if (happening.day().isPresent()) {
                return happening.day();
            }
        }
        return Optional.empty();
    }
}
