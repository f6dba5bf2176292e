package nl.terugblik.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.explain.Explanation.MomentOf;
import nl.terugblik.protocol.Instrument.OwnMoment;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Asking;
import nl.terugblik.question.PlainWords;
import nl.terugblik.question.Question;
import nl.terugblik.question.Question.Dating;
import nl.terugblik.question.event.EventKind;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;

/** The moments of a family, each with the rows that it rests on. */
final class MomentsOf {

    private static final String NONE = "none";

    private MomentsOf() {}

    static List<MomentOf> of(
            Asking asking, Candidate candidate, Study study, Map<String, LocalDate> days, Telling telling) {
        Question question = study.question();
        PlainWords words = new PlainWords(question);
        List<MomentOf> moments = new ArrayList<>();
        moments.add(new MomentOf(
                "T1",
                candidate.t1().toString(),
                words.event(question.index()),
                telling.rows(
                        question.event(question.index()).kind() == EventKind.NEW_ORDER
                                ? ordersOf(asking.file(), candidate)
                                : asking.on(question.index(), candidate.t1()))));
        for (Question.Moment moment : question.moments()) {
            Optional<LocalDate> day = asking.day(moment.name());
            Optional<Dating> dating = asking.dating(moment.name());
            moments.add(new MomentOf(
                    moment.name().toUpperCase(Locale.ROOT),
                    day.map(LocalDate::toString).orElse(NONE),
                    dating.map(words::dating).orElse("nothing that dates it happened to the family"),
                    telling.rows(
                            dating.isPresent() && dating.orElseThrow() instanceof Dating.ByEvent event
                                    ? asking.on(event.event(), day.orElseThrow())
                                    : List.of())));
        }
        for (OwnMoment own : study.instrument().moments()) {
            moments.add(new MomentOf(
                    own.name(),
                    days.containsKey(own.name()) ? String.valueOf(days.get(own.name())) : NONE,
                    own.months() + " calendar months and " + own.days() + " days after " + own.from(),
                    List.of()));
        }
        return moments;
    }

    /** The first orders of the index spells that begin on T1. */
    private static List<SupervisionOrder> ordersOf(CaseFile file, Candidate candidate) {
        List<List<SupervisionOrder>> terms = Spells.terms(file.orders());
        List<SupervisionOrder> orders = new ArrayList<>();
        for (int place = 0; place < terms.size(); place++) {
            Spell spell = candidate.spells().get(place);
            if (spell.startedOn().equals(candidate.t1())
                    && candidate.indexSpells().contains(spell)) {
                orders.add(terms.get(place).get(0));
            }
        }
        return orders;
    }
}
