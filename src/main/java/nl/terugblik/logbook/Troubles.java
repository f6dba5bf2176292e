package nl.terugblik.logbook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * What libraries warn of, in a file beside the log that is for whoever knows the program: when, which part of which
 * library, and the kind of failure; never its words.
 */
public final class Troubles {

    private final RotatedFile file;
    private final Clock clock;

    /** Troubles below a work folder. */
    public Troubles(Path work, Clock clock) {
        this.file = new RotatedFile(Logbook.folder(work), "libraries", clock, Logbook.LARGEST);
        this.clock = clock;
    }

    /** Writes one down. */
    public void of(String level, String part, Optional<Throwable> failure) {
        file.append(clock.instant() + " " + level + " " + part + "\n"
                + failure.map(Wordless::of).orElse(""));
    }
}
