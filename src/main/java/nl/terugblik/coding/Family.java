package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Spell;

/** A family while it is coded: its file, its place in the cohort and the days of its moments. */
final class Family {

    private final CaseFile file;
    private final Candidate candidate;
    private final LocalDate observedUntil;
    private final LocalDate[] days;
    private final Assessments assessments;

    Family(CaseFile file, Candidate candidate, LocalDate observedUntil, Moments moments) {
        this.file = file;
        this.candidate = candidate;
        this.observedUntil = observedUntil;
        this.days = moments.days(candidate);
        this.assessments = new Assessments(file.assessments());
    }

    CaseFile file() {
        return file;
    }

    Candidate candidate() {
        return candidate;
    }

    List<Spell> indexSpells() {
        return candidate.indexSpells();
    }

    Assessments assessments() {
        return assessments;
    }

    LocalDate observedUntil() {
        return observedUntil;
    }

    LocalDate on(Moment moment) {
        return days[moment.place()];
    }

    boolean observed(Moment moment) {
        return !on(moment).isAfter(observedUntil);
    }

    boolean refusedAny(Set<SourceTable> tables) {
        if (file.refused().isEmpty()) {
            return false;
        }
        for (SourceTable table : file.refused()) {
            if (tables.contains(table)) {
                return true;
            }
        }
        return false;
    }
}
