package nl.terugblik.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as a Dutch reader writes them: 1 februari 2013. */
final class DutchDay {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'om' HH:mm 'uur (UTC)'", DUTCH)
            .withZone(ZoneOffset.UTC);

    private DutchDay() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(Instant moment) {
        return MOMENT.format(moment);
    }
}
