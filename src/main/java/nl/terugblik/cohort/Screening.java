package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Study.Index;

/** A study's question to every family: are you in, in which group, and measured when. May be shared by threads. */
public final class Screening {

    private final Study.Population population;
    private final Study.Moments moments;

    private Screening(Study.Population population, Study.Moments moments) {
        this.population = population;
        this.moments = moments;
    }

    /** The screening that a study asks for. */
    public static Screening of(Study study) {
        return new Screening(study.population(), study.moments());
    }

    /**
     * The columns of the export that a family's place hangs on: its spells of supervision, its plans, and the journal
     * that a control family must not mention a conference in.
     */
    public static Set<SourceField> reads() {
        Set<SourceField> fields = new TreeSet<>();
        fields.addAll(SourceField.of(
                SourceTable.SUPERVISION_ORDERS,
                "kind",
                "pronounced_on",
                "expires_on",
                "lifted_on",
                "extends_order_id"));
        fields.addAll(SourceField.of(SourceTable.PLANS, "kind", "established_on", "status"));
        fields.addAll(SourceField.of(SourceTable.JOURNAL, "text"));
        return fields;
    }

    /**
     * What the study makes of one family.
     *
     * @param file its case file
     * @param standing where it stands towards research
     * @param observedUntil the day of the extraction of its agency's latest delivery
     */
    public Screened screen(CaseFile file, Standing standing, LocalDate observedUntil) {
        return new Case(file, observedUntil, Spells.leftTruncated(file.orders())).screen(standing);
    }

    /**
     * A family that another study took in, measured when this one would. The two studies ask for the same families and
     * differ in their moments alone.
     */
    public Screened.Candidate remeasured(Screened.Candidate candidate) {
        LocalDate t2 = candidate.t2Source() == T2Source.DEFAULT ? defaultT2(candidate.t1()) : candidate.t2();
        return new Screened.Candidate(
                candidate.group(),
                candidate.t1(),
                t2,
                candidate.t2Source(),
                t3(t2),
                candidate.indexSpells(),
                candidate.spells(),
                candidate.children(),
                candidate.leftTruncated());
    }

    private LocalDate defaultT2(LocalDate t1) {
        return t1.plusDays(moments.t2DefaultDays());
    }

    private LocalDate t3(LocalDate t2) {
        return t2.plusMonths(moments.t3Months());
    }

    /** One family under screening: the reasons in the order in which they come first. */
    private final class Case {

        private final CaseFile file;
        private final LocalDate observedUntil;
        private final boolean leftTruncated;

        Case(CaseFile file, LocalDate observedUntil, boolean leftTruncated) {
            this.file = file;
            this.observedUntil = observedUntil;
            this.leftTruncated = leftTruncated;
        }

        Screened screen(Standing standing) {
            if (standing == Standing.WITHDRAWN) {
                return excluded(ExclusionReason.WITHDRAWN);
            }
            if (standing == Standing.OBJECTED) {
                return excluded(ExclusionReason.OBJECTED);
            }
            if (file.refused(SourceTable.FAMILIES)
                    || file.refused(SourceTable.SUPERVISION_ORDERS)
                    || file.refused(SourceTable.PLANS)) {
                return excluded(ExclusionReason.SOURCE_ROWS_REFUSED);
            }
            List<Spell> spells = Spells.of(file.orders(), observedUntil);
            if (spells.isEmpty()) {
                return excluded(ExclusionReason.NO_SUPERVISION_ORDER);
            }
            Optional<LocalDate> t1 = indexDate(spells);
            if (t1.isEmpty()) {
                return excluded(ExclusionReason.NO_NEW_ORDER_IN_WINDOW);
            }
            return group(spells, t1.orElseThrow());
        }

        private Optional<LocalDate> indexDate(List<Spell> spells) {
            Optional<LocalDate> index = Optional.empty();
            for (Spell spell : spells) {
                LocalDate day = spell.startedOn();
                if (population.includes(day)
                        && (index.isEmpty() || comesFirst(day, index.orElseThrow()))
                        && Spells.isNew(spell, spells)) {
                    index = Optional.of(day);
                }
            }
            return index;
        }

        private boolean comesFirst(LocalDate day, LocalDate found) {
            return population.index() == Index.LATEST ? day.isAfter(found) : day.isBefore(found);
        }

        private Screened group(List<Spell> spells, LocalDate t1) {
            List<Plan> plans = file.plans();
            Optional<LocalDate> conference = Plans.firstEstablished(plans, Plan.Kind.CONFERENCE, t1, observedUntil);
            if (conference.isPresent()) {
                return candidate(Group.EXPERIMENTAL, spells, t1, conference.orElseThrow(), T2Source.PLAN);
            }
            Optional<ExclusionReason> reason = Plans.conferenceThatDoesNotCount(plans, t1);
            if (reason.isPresent()) {
                return excluded(reason.orElseThrow());
            }
            if (!file.conferenceMentions().isEmpty()) {
                return excluded(ExclusionReason.CONFERENCE_MENTIONED);
            }
            if (file.refused(SourceTable.JOURNAL)) {
                // The refused entry may have held the mention that keeps the family out of the control group.
                return excluded(ExclusionReason.SOURCE_ROWS_REFUSED);
            }
            Optional<LocalDate> plan = Plans.firstEstablished(plans, Plan.Kind.FAMILY_PLAN, t1, observedUntil);
            return plan.isPresent()
                    ? candidate(Group.CONTROL, spells, t1, plan.orElseThrow(), T2Source.PLAN)
                    : candidate(Group.CONTROL, spells, t1, defaultT2(t1), T2Source.DEFAULT);
        }

        private Screened candidate(Group group, List<Spell> spells, LocalDate t1, LocalDate t2, T2Source source) {
            List<Spell> index = Spells.begunAround(t1, population.indexSpellDays(), spells);
            int children = file.children().size();
            return new Screened.Candidate(group, t1, t2, source, t3(t2), index, spells, children, leftTruncated);
        }

        private Screened excluded(ExclusionReason reason) {
            return new Screened.Excluded(reason, file.children().size(), leftTruncated);
        }
    }
}
