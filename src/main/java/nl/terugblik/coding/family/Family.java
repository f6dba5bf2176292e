package nl.terugblik.coding.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.T2Source;
import nl.terugblik.supervision.Spell;
import org.jspecify.annotations.Nullable;

/** A family while it is coded: its file, its spells of supervision and the days of its moments. */
public final class Family {

    private final CaseFile file;
    private final List<Spell> spells;
    private final List<Spell> indexSpells;
    private final String group;
    private final T2Source t2Source;
    private final LocalDate observedUntil;
    private final @Nullable LocalDate[] days;
    private final Assessments assessments;

    private Family(
            CaseFile file,
            List<Spell> spells,
            List<Spell> indexSpells,
            String group,
            T2Source t2Source,
            LocalDate observedUntil,
            @Nullable LocalDate[] days) {
        this.file = file;
        this.spells = spells;
        this.indexSpells = indexSpells;
        this.group = group;
        this.t2Source = t2Source;
        this.observedUntil = observedUntil;
        this.days = days;
        this.assessments = new Assessments(file.assessments());
    }

    /** A family with all that was extracted. */
    public static Family of(CaseFile file, Candidate candidate, LocalDate observedUntil, Moments moments) {
        return new Family(
                file,
                candidate.spells(),
                candidate.indexSpells(),
                candidate.group().code(),
                candidate.t2Source(),
                observedUntil,
                moments.days(candidate));
    }

    /** A family as of T1: it has no other moment, no plan, and nobody saw it later. */
    public static Family of(FamilyAtT1 family) {
        return new Family(
                family.file(),
                family.spells(),
                family.indexSpells(),
                "",
                T2Source.DEFAULT,
                family.t1(),
                new LocalDate[] {family.t1()});
    }

    public CaseFile file() {
        return file;
    }

    /** Every spell of supervision of the family's children. */
    public List<Spell> spells() {
        return spells;
    }

    public List<Spell> indexSpells() {
        return indexSpells;
    }

    /** The name of its group in the study; nothing where it has none yet. */
    public String group() {
        return group;
    }

    public T2Source t2Source() {
        return t2Source;
    }

    public Assessments assessments() {
        return assessments;
    }

    public LocalDate observedUntil() {
        return observedUntil;
    }

    /** Whether it has a moment: not every family has each. */
    public boolean has(Moment moment) {
        return days[moment.place()] != null;
    }

    /** Whether it has each of these moments. */
    public boolean hasAll(List<Moment> moments) {
        for (Moment moment : moments) {
            if (!has(moment)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The day of a moment.
     *
     * @throws IllegalStateException when the family does not have it; no rule is asked that names such a moment
     */
    public LocalDate on(Moment moment) {
        @Nullable LocalDate day = days[moment.place()];
        if (day == null) {
            throw new IllegalStateException("a rule names a moment that the family does not have");
        }
        return day;
    }

    public boolean observed(Moment moment) {
        return has(moment) && !on(moment).isAfter(observedUntil);
    }

    /**
     * Whether a row of one of these tables was refused that may have told something.
     *
     * @param touches asked where it is known what the row was about
     */
    public boolean refusedAny(Set<SourceTable> tables, Predicate<Research.Refused> touches) {
        if (file.refused().isEmpty()) {
            return false;
        }
        for (SourceTable table : file.refused()) {
            if (tables.contains(table) && refused(table, touches)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row of the table was refused that may have told something. */
    public boolean refused(SourceTable table, Predicate<Research.Refused> touches) {
        if (!file.refused(table)) {
            return false;
        }
        boolean known = false;
        for (Research.Refused refused : file.research().refused()) {
            if (refused.table() == table) {
                known = true;
                if (touches.test(refused)) {
                    return true;
                }
            }
        }
        return !known;
    }
}
