package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.Study;
import nl.terugblik.supervision.Spells;

/** A study's question to every family: are you in, in which group, and measured when. May be shared by threads. */
public final class Screening {

    private final Study.Population population;
    private final Study.Moments moments;
    private final Ladder ladder = Ladder.OF_CONFERENCES;

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
        boolean leftTruncated = Spells.leftTruncated(file.orders());
        UnderScreening family = new UnderScreening(file, standing, observedUntil, population);
        Optional<ExclusionReason> reason = ladder.reason(family);
        return reason.isPresent()
                ? new Screened.Excluded(reason.orElseThrow(), file.children().size(), leftTruncated)
                : candidate(family, leftTruncated);
    }

    /** Every condition that may keep a family out, in its order, as far as {@link #screen} asks it of this one. */
    public List<Rung> ladder(CaseFile file, Standing standing, LocalDate observedUntil) {
        return ladder.rungs(new UnderScreening(file, standing, observedUntil, population));
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

    /** A family that nothing keeps out: what it had decides its group, and when it is measured. */
    private Screened.Candidate candidate(UnderScreening family, boolean leftTruncated) {
        Optional<LocalDate> conference = family.conference();
        Optional<LocalDate> plan = conference.isPresent() ? conference : family.familyPlan();
        LocalDate t1 = family.t1().orElseThrow();
        LocalDate t2 = plan.isPresent() ? plan.orElseThrow() : defaultT2(t1);
        return new Screened.Candidate(
                conference.isPresent() ? Group.EXPERIMENTAL : Group.CONTROL,
                t1,
                t2,
                plan.isPresent() ? T2Source.PLAN : T2Source.DEFAULT,
                t3(t2),
                family.indexSpells(),
                family.spells(),
                family.file().children().size(),
                leftTruncated);
    }
}
