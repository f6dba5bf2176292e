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
    public static Study read(Path path) {
        YamlFile yaml = Schemas.STUDY.read(path);
        Path instrument =
                path.resolveSibling(yaml.root().path("instrument").asString()).normalize();
        return new StudyReader(yaml, InstrumentFile.read(instrument)).read();
    }

    /** The study in this file with the instrument in that one, wherever the study file says that it lies. */
    static Study read(Path path, Path instrument) {
        YamlFile yaml = Schemas.STUDY.read(path);
        return new StudyReader(yaml, InstrumentFile.read(instrument)).read();
    }
}
