package nl.terugblik.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of the Netherlands, as calendars print them. */
class DutchHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "1943-04-25",
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2038-04-25"
    })
    void easterIsOnThisDay(LocalDate easter) {
        assertThat(DutchHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2027-01-01 | New Year's Day
                    2027-03-26 |
                    2027-03-28 | Easter Sunday
                    2027-03-29 | Easter Monday
                    2027-04-27 | King's Day
                    2025-04-26 | King's Day
                    2025-04-27 |
                    2027-05-05 | Liberation Day
                    2027-05-06 | Ascension Day
                    2027-05-16 | Pentecost
                    2027-05-17 | Whit Monday
                    2027-12-05 |
                    2027-12-25 | Christmas Day
                    2027-12-26 | Second Christmas Day
                    """)
    void aDayIsThisHolidayOrNone(LocalDate day, String holiday) {
        assertThat(DutchHolidays.of(day).orElse(null)).isEqualTo(holiday);
    }

    /** The Oudin formula, another way to the same Sundays. */
    @Test
    void easterIsWhereAnotherFormulaHasItForFourCenturies() {
        for (int year = 1700; year <= 2100; year++) {
            int golden = year % 19;
            int century = year / 100;
            int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
            int full = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
            int weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
            int sunday = full - weekday;
            int month = 3 + (sunday + 40) / 44;
            assertThat(DutchHolidays.easter(year)).isEqualTo(LocalDate.of(year, month, sunday + 28 - 31 * (month / 4)));
        }
    }
}
