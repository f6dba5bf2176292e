package nl.terugblik.audit.run;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The first entry of a run.
 *
 * @param id the run's name for ever: up to 64 lower-case letters, digits and hyphens
 * @param kind which job it is
 * @param subject what it works on: a delivery's folder or a study's name, up to 1,000 characters
 * @param started when it began
 */
public record RunStart(String id, RunKind kind, String subject, Instant started) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int LONGEST_SUBJECT = 1000;

    public RunStart {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a run id has 1 to 64 lower-case letters, digits and hyphens");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a run's subject has at most " + LONGEST_SUBJECT + " characters");
        }
    }
}
