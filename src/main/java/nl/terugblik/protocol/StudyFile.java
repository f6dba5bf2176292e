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
        Instrument instrument = InstrumentFile.read(
                path.resolveSibling(yaml.root().path("instrument").asString()).normalize());
        return new StudyReader(yaml, instrument).read();
    }
}
