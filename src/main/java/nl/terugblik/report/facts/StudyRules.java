package nl.terugblik.report.facts;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The choices a study made where its rules leave room, as the report states them.
 *
 * @param from first day on which a new supervision order counts; {@link LocalDate#MIN} where every earlier one does
 * @param to last such day; {@link LocalDate#MAX} where every later one does
 * @param latestOrder whether T1 is a family's latest order in the window, not its earliest
 * @param indexSpellDays how many days from T1 other orders may start and still belong to it
 * @param quotaPerGroup families wanted per group, where there is a quota
 * @param windows how many windows there are, by agency or route
 * @param t2DefaultDays days from T1 to T2 for a control family without a family plan; empty where there is then no T2
 * @param t3Months calendar months from T2 to T3
 * @param assessmentDays how far an assessment may lie from its moment
 * @param daysPerMonth the length of a month
 */
public record StudyRules(
        LocalDate from,
        LocalDate to,
        boolean latestOrder,
        int indexSpellDays,
        OptionalInt quotaPerGroup,
        int windows,
        OptionalInt t2DefaultDays,
        int t3Months,
        int assessmentDays,
        double daysPerMonth) {
    public StudyRules {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The window of a study ends on or after the day it begins.");
        }
    }

    /** Whether T1 lies in a window of days at all, if only bounded on one side. */
    public boolean hasWindow() {
        return begins() || ends();
    }

    /** Words under a key for days on both sides; those of one side lie under it with {@code .from} or {@code .until}. */
    public String window(String key) {
        return begins() && ends() ? key : key + (begins() ? ".from" : ".until");
    }

    private boolean begins() {
        return from.isAfter(LocalDate.MIN);
    }

    private boolean ends() {
        return to.isBefore(LocalDate.MAX);
    }
}
