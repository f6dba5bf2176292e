package nl.terugblik.schedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The generally recognised holidays of the Netherlands: those of the Algemene termijnenwet (art. 3, first paragraph) with the
 * Sundays of Easter and Pentecost. Good Friday, which that law only puts on a par with them, is none.
 */
final class DutchHolidays {

    private static final MonthDay KINGS_DAY = MonthDay.of(Month.APRIL, 27);
    private static final int SECOND_EASTER_DAY = 1;
    private static final int ASCENSION = 39;
    private static final int PENTECOST = 49;

    private DutchHolidays() {}

    /** The holiday that a day is. */
    static Optional<String> of(LocalDate day) {
        return fixed(day).or(() -> byEaster(day));
    }

    private static Optional<String> fixed(LocalDate day) {
        LocalDate kingsDay = KINGS_DAY.atYear(day.getYear());
        if (day.equals(kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY ? kingsDay.minusDays(1) : kingsDay)) {
            return Optional.of("King's Day");
        }
        return switch (MonthDay.from(day).toString()) {
            case "--01-01" -> Optional.of("New Year's Day");
            case "--05-05" -> Optional.of("Liberation Day");
            case "--12-25" -> Optional.of("Christmas Day");
            case "--12-26" -> Optional.of("Second Christmas Day");
            default -> Optional.empty();
        };
    }

    private static Optional<String> byEaster(LocalDate day) {
        return switch ((int) (day.toEpochDay() - easter(day.getYear()).toEpochDay())) {
            case 0 -> Optional.of("Easter Sunday");
            case SECOND_EASTER_DAY -> Optional.of("Easter Monday");
            case ASCENSION -> Optional.of("Ascension Day");
            case PENTECOST -> Optional.of("Pentecost");
            case PENTECOST + 1 -> Optional.of("Whit Monday");
            default -> Optional.empty();
        };
    }

    /** Easter Sunday of a year of the Gregorian calendar, by the rule of "Butcher's Ecclesiastical Calendar" (1876). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
