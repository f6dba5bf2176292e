package nl.terugblik.logbook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A line of the log.
 *
 * @param at when
 * @param actor who gave the command
 * @param process the process that carries it out
 * @param command its name
 * @param run the run of the ledger that it is about, where it is about one
 * @param step the step of the run, likewise
 * @param exit the exit code, at the end of the command
 * @param words what happened, for people; never what was read from a delivery
 */
record Event(
        Instant at,
        String actor,
        long process,
        String command,
        Optional<String> run,
        Optional<String> step,
        Optional<Integer> exit,
        String words) {

    private static final int LONGEST = 1000;
    /** A delivery's keyed hash at the end of its name: it goes with the delivery's last family, and lines of a log stay. */
    private static final String DELIVERY_DIGITS = "-[0-9a-f]{12}(?![0-9a-f])";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The event as it is written, with its line end. */
    String line() {
        StringBuilder line = new StringBuilder(TIME.format(at))
                .append(" actor=")
                .append(quoted(actor))
                .append(" process=")
                .append(process)
                .append(" command=")
                .append(quoted(command));
        run.ifPresent(name -> line.append(" run=").append(quoted(name)));
        step.ifPresent(name -> line.append(" step=").append(quoted(name)));
        exit.ifPresent(code -> line.append(" exit=").append(code));
        return line.append(": ").append(plain(words)).append('\n').toString();
    }

    private static String quoted(String name) {
        String plain = plain(name).replace('"', '\'');
        return plain.contains(" ") ? '"' + plain + '"' : plain;
    }

    /** On one line, of letters that can be seen, and without what tells deliveries of one day apart. */
    private static String plain(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ")
                .replaceAll(DELIVERY_DIGITS, "")
                .strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
