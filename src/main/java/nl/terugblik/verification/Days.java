package nl.terugblik.verification;

import java.time.Instant;
import java.time.ZoneOffset;

/** Days as sentences have them: in UTC, as the entries are. */
final class Days {

    private Days() {}

    static String of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
