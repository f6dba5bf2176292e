package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One reason for which the family was referred to the agency.
 *
 * @param factor whether it lies with the child or with the parents
 * @param recordedOn the day it was recorded, where known
 * @param source the row it came from
 */
public record ReferralReason(Factor factor, Optional<LocalDate> recordedOn, Source source) implements CaseRecord {

    /** Where the reason lies. */
    public enum Factor {
        CHILD,
        PARENT
    }

    @Override
    public SourceTable table() {
        return SourceTable.REFERRAL_REASONS;
    }
}
