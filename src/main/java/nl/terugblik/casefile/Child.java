package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A child of the family.
 *
 * @param id the child's pseudonym in the register
 * @param birthDate day of birth, where recorded; may lie after the first order, because courts place unborn children
 *     under supervision
 * @param sex as recorded
 * @param source the row it came from
 */
public record Child(Pseudonym id, Optional<LocalDate> birthDate, Optional<Sex> sex, Source source)
        implements CaseRecord {

    /** Sex as the agency recorded it. */
    public enum Sex {
        F,
        M,
        X
    }

    @Override
    public SourceTable table() {
        return SourceTable.CHILDREN;
    }
}
