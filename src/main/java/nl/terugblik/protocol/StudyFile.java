package nl.terugblik.protocol;

import java.nio.file.Path;

/** The study file of a user: YAML, checked against its schema and against the instrument that it names. */
public final class StudyFile {

    private StudyFile() {}

    /**
     * The study in this file, with its instrument.
     *
     * @throws InvalidStudy naming every fault of either file, or that it cannot be read
     */
    public static Study read(Path file) {
        throw new InvalidStudy(java.util.List.of(file + " cannot be read."));
    }
}
