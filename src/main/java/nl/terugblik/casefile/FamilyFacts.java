package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the family's own row says; these facts carry no date and hold as of the extraction.
 *
 * @param ethnicity ethnic background of the parents as the protector recorded it
 * @param parentsTogether whether the biological parents are married or live together
 * @param householdsInvolved households taking part in the help, 1 or 2
 * @param parentalMid which parents have a mild intellectual disability, as the protector judges
 * @param caseClosedOn the day all help ended, voluntary help included; empty while help goes on
 * @param source the row it came from
 */
public record FamilyFacts(
        Optional<Ethnicity> ethnicity,
        Optional<Boolean> parentsTogether,
        Optional<Integer> householdsInvolved,
        Optional<ParentalMid> parentalMid,
        Optional<LocalDate> caseClosedOn,
        Source source)
        implements CaseRecord {

    /** Ethnic background of the parents. */
    public enum Ethnicity {
        DUTCH,
        OTHER
    }

    /** Which parents have a mild intellectual disability. */
    public enum ParentalMid {
        NONE,
        FATHER,
        MOTHER,
        BOTH
    }

    public FamilyFacts {
        householdsInvolved.ifPresent(households -> {
            if (households != 1 && households != 2) {
                throw new IllegalArgumentException("households involved must be 1 or 2");
            }
        });
    }

    @Override
    public SourceTable table() {
        return SourceTable.FAMILIES;
    }
}
