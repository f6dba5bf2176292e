package nl.terugblik.question;

import java.time.LocalDate;
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

    private final Asker asker;
    private final Question question;
    private final CaseFile file;
    private final Observed observed;
    private final @Nullable List<Happening>[] found;
    private final @Nullable Optional<LocalDate>[] days;
    private @Nullable List<Spell> spells;
    private @Nullable Optional<Question.Group> group;
    private @Nullable Optional<Question.Reason> out;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Asking(Asker asker, CaseFile file, Observed observed) {
        this.asker = asker;
        this.question = asker.question();
        this.file = file;
        this.found = new List[asker.events()];
        this.days = new Optional[asker.moments()];
        this.observed = observed.before(question.lastDay(observed.until()));
    }

    /** What a family answers. */
    public static Answer of(Question question, CaseFile file, Observed observed) {
        return new Asker(question).ask(file, observed).answer();
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
        Optional<Question.Reason> known = out;
        if (known == null) {
            known = first(question.out());
            out = known;
        }
        return known;
    }

    /** The first reason that keeps a family of a group out of every comparison. */
    public Optional<Question.Reason> notAnalysed() {
        return first(question.notAnalysed());
    }

    private Optional<Question.Reason> first(List<Question.Reason> reasons) {
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).when().holds(this)) {
                return Optional.of(reasons.get(i));
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
        int place = asker.placeOfEvent(event);
        @Nullable List<Happening> known = found[place];
        if (known == null) {
            known = asker.event(place).in(this);
            found[place] = known;
        }
        return known;
    }

    @Override
    public Optional<LocalDate> day(String moment) {
        int place = asker.placeOfMoment(moment);
        @Nullable Optional<LocalDate> known = days[place];
        if (known == null) {
            known = work(moment);
            days[place] = known;
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
        List<Happening> all = happenings(event);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).day().isPresent()) {
                return all.get(i).day();
            }
        }
        return Optional.empty();
    }
}
