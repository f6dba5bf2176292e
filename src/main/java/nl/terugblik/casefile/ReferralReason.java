package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One reason for which the family was referred to the agency.
 *
 * @param factor whether it lies with the child or with the parents
 * @param recordedOn the day it was recorded, where known
 * @param origin who gave it, where recorded
 * @param source the row it came from
 */
public record ReferralReason(Factor factor, Optional<LocalDate> recordedOn, Optional<Origin> origin, Source source)
        implements CaseRecord {

    /** Where the reason lies. */
    public enum Factor {
        CHILD,
        PARENT
    }

    /** Who gave a reason. */
    public enum Origin {
        /** The Child Protection Board, in its report. */
        COUNCIL_REPORT,
        AGENCY
    }

    /** A reason of which nobody recorded who gave it. */
    public ReferralReason(Factor factor, Optional<LocalDate> recordedOn, Source source) {
        this(factor, recordedOn, Optional.empty(), source);
    }

    @Override
    public SourceTable table() {
        return SourceTable.REFERRAL_REASONS;
    }
}
