package nl.terugblik.sample;

import java.nio.file.Path;

/** The directory that a sample was to be written to holds something already. Nothing was written. */
public final class TargetNotEmptyException extends RuntimeException {

    TargetNotEmptyException(Path directory) {
        super("The sample was not written, because " + directory
                + " is not an empty directory. Name a new or an empty one: a sample overwrites nothing.");
    }
}
