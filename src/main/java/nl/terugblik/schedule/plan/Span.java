package nl.terugblik.schedule.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it: a whole number and s, m, h or d. */
public final class Span {

    /** How it is to be written. */
    static final String WANTED = " must be a length of time, such as 30s, 15m, 6h or 2d";

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})([smhd])");
    private static final long DAY = 24;
    private static final long HOUR = 60;

    private Span() {}

    /** What is written as {@code 15m}; empty where it is written otherwise. */
    static Optional<Duration> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(written.group(1));
        return Optional.of(
                switch (written.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    /** A length of time in the largest unit that gives a whole number. */
    public static String text(Duration span) {
        if (!span.isZero() && span.toMinutes() * HOUR == span.toSeconds()) {
            long minutes = span.toMinutes();
            if (minutes % HOUR != 0) {
                return minutes + "m";
            }
            long hours = minutes / HOUR;
            return hours % DAY == 0 ? hours / DAY + "d" : hours + "h";
        }
        return span.toSeconds() + "s";
    }
}
