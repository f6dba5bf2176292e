package nl.terugblik.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.T2Source;
import nl.terugblik.explain.Explanation.MomentOf;
import nl.terugblik.protocol.Instrument.OwnMoment;
import nl.terugblik.protocol.Study;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;

/** The moments of a family, each with the rows that it rests on. */
final class MomentsOf {

    private MomentsOf() {}

    static List<MomentOf> of(
            CaseFile file, Candidate candidate, Study study, Map<String, LocalDate> days, Telling telling) {
        List<MomentOf> moments = new ArrayList<>();
        moments.add(new MomentOf(
                "T1",
                candidate.t1().toString(),
                "the " + word(study.population().index()) + " new order from "
                        + study.population().from() + " to "
                        + study.population().to(),
                telling.rows(ordersOf(file, candidate))));
        List<Plan> plans = candidate.t2Source() == T2Source.DEFAULT ? List.of() : plansOf(file, candidate);
        moments.add(new MomentOf(
                "T2",
                candidate.t2().toString(),
                plans.isEmpty()
                        ? study.moments().t2DefaultDays() + " days after T1, since no plan was established from T1"
                        : "the first " + kind(candidate) + " established from T1",
                telling.rows(plans)));
        moments.add(new MomentOf(
                "T3", candidate.t3().toString(), study.moments().t3Months() + " calendar months after T2", List.of()));
        for (OwnMoment own : study.instrument().moments()) {
            moments.add(new MomentOf(
                    own.name(),
                    String.valueOf(days.get(own.name())),
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

    private static List<Plan> plansOf(CaseFile file, Candidate candidate) {
        return file.plans().stream()
                .filter(plan -> plan.status() == Plan.Status.ESTABLISHED
                        && plan.establishedOn().filter(candidate.t2()::equals).isPresent()
                        && word(plan.kind()).equals(kind(candidate)))
                .toList();
    }

    private static String kind(Candidate candidate) {
        return word(candidate.group() == Group.EXPERIMENTAL ? Plan.Kind.CONFERENCE : Plan.Kind.FAMILY_PLAN);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
