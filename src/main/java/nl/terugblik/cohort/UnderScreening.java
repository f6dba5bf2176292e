package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Plan;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Study.Index;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;
import org.jspecify.annotations.Nullable;

/** A family while it is screened: what the conditions ask of it, worked out when it is first asked. */
final class UnderScreening {

    private final CaseFile file;
    private final Standing standing;
    private final LocalDate observedUntil;
    private final Study.Population population;
    private @Nullable List<Spell> spells;
    private @Nullable Optional<LocalDate> t1;
    private @Nullable Optional<LocalDate> conference;

    UnderScreening(CaseFile file, Standing standing, LocalDate observedUntil, Study.Population population) {
        this.file = file;
        this.standing = standing;
        this.observedUntil = observedUntil;
        this.population = population;
    }

    CaseFile file() {
        return file;
    }

    Standing standing() {
        return standing;
    }

    /** Every spell of supervision of its children. */
    List<Spell> spells() {
        List<Spell> known = spells;
        if (known == null) {
            known = Spells.of(file.orders(), observedUntil);
            spells = known;
        }
        return known;
    }

    /** The index date; empty without a new order in the window. */
    Optional<LocalDate> t1() {
        Optional<LocalDate> known = t1;
        if (known == null) {
            known = indexDate();
            t1 = known;
        }
        return known;
    }

    /** The index spells. */
    List<Spell> indexSpells() {
        return Spells.begunAround(t1().orElseThrow(), population.indexSpellDays(), spells());
    }

    /** The day of the conference that counts: established from T1 to the extraction. */
    Optional<LocalDate> conference() {
        Optional<LocalDate> known = conference;
        if (known == null) {
            known = established(Plan.Kind.CONFERENCE);
            conference = known;
        }
        return known;
    }

    /** The day of the family plan that counts. */
    Optional<LocalDate> familyPlan() {
        return established(Plan.Kind.FAMILY_PLAN);
    }

    /** Why a conference that does not count keeps it out of every group. */
    Optional<ExclusionReason> conferenceThatDoesNotCount() {
        return conference().isPresent()
                ? Optional.empty()
                : Plans.conferenceThatDoesNotCount(file.plans(), t1().orElseThrow());
    }

    private Optional<LocalDate> established(Plan.Kind kind) {
        return Plans.firstEstablished(file.plans(), kind, t1().orElseThrow(), observedUntil);
    }

    private Optional<LocalDate> indexDate() {
        List<Spell> all = spells();
        Optional<LocalDate> index = Optional.empty();
        for (Spell spell : all) {
            LocalDate day = spell.startedOn();
            if (population.includes(day)
                    && (index.isEmpty() || comesFirst(day, index.orElseThrow()))
                    && Spells.isNew(spell, all)) {
                index = Optional.of(day);
            }
        }
        return index;
    }

    private boolean comesFirst(LocalDate day, LocalDate found) {
        return population.index() == Index.LATEST ? day.isAfter(found) : day.isBefore(found);
    }
}
