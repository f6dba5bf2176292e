package nl.terugblik.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is due, over changes of the clocks and leap days. */
class DueTimesTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # at  | from                 | to                   | due, in UTC
                    03:30 | 2027-03-26T12:00:00Z | 2027-03-29T12:00:00Z | 2027-03-27T02:30:00Z 2027-03-28T01:30:00Z 2027-03-29T01:30:00Z
                    02:30 | 2027-03-26T12:00:00Z | 2027-03-29T12:00:00Z | 2027-03-27T01:30:00Z 2027-03-28T01:30:00Z 2027-03-29T00:30:00Z
                    02:30 | 2027-10-30T12:00:00Z | 2027-11-01T12:00:00Z | 2027-10-31T00:30:00Z 2027-11-01T01:30:00Z
                    03:30 | 2028-02-27T12:00:00Z | 2028-03-01T12:00:00Z | 2028-02-28T02:30:00Z 2028-02-29T02:30:00Z 2028-03-01T02:30:00Z
                    03:30 | 2027-01-01T02:30:00Z | 2027-01-02T02:30:00Z | 2027-01-02T02:30:00Z
                    """)
    void isDueOnceADayWhateverTheClocksDo(LocalTime at, Instant from, Instant to, String due) {
        assertThat(daily(at).between(from, to).stream()
                        .map(moment -> moment.toInstant().toString()))
                .containsExactly(due.split(" "));
        assertThat(daily(at).latest(to).toInstant().toString()).isEqualTo(due.substring(due.length() - 20));
    }

    @Test
    void isDueOnItsDaysOfTheWeekAlone() {
        DueTimes weekends =
                new DueTimes(LocalTime.of(6, 0), AMSTERDAM, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(weekends.after(Instant.parse("2027-01-01T00:00:00Z"))
                        .limit(4)
                        .map(due -> due.toLocalDate()))
                .containsExactly(
                        LocalDate.of(2027, 1, 2),
                        LocalDate.of(2027, 1, 3),
                        LocalDate.of(2027, 1, 9),
                        LocalDate.of(2027, 1, 10));
        assertThat(weekends.latest(Instant.parse("2027-01-08T00:00:00Z")).toLocalDate())
                .isEqualTo(LocalDate.of(2027, 1, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    02:30 | MONDAY    |
                    02:30 | SUNDAY    | 2027-03-28T02:30 true
                    01:59 | SUNDAY    |
                    03:00 | SUNDAY    |
                    02:00 | SUNDAY    | 2027-03-28T02:00 true
                    """)
    void saysWhenTheClocksLeaveATimeOut(LocalTime at, DayOfWeek day, String change) {
        assertThat(new DueTimes(at, AMSTERDAM, Set.of(day))
                        .clockChange(LocalDate.of(2026, 12, 1), 3)
                        .map(found -> found.at() + " " + found.isLeftOut())
                        .orElse(null))
                .isEqualTo(change);
    }

    @Test
    void saysWhenTheClocksShowATimeTwice() {
        assertThat(daily(LocalTime.of(2, 30)).clockChange(LocalDate.of(2027, 4, 1), 1))
                .contains(new ClockChange(LocalDate.of(2027, 10, 31).atTime(2, 30), false));
    }

    private static DueTimes daily(LocalTime at) {
        return new DueTimes(at, AMSTERDAM, EnumSet.allOf(DayOfWeek.class));
    }
}
