package nl.terugblik.protocol;

import java.nio.file.Path;
import nl.terugblik.protocol.text.PlainValues;

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
        return read(yaml, path, instrument);
    }

    /** The study in this file with the instrument in that one, wherever the study file says that it lies. */
    static Study read(Path path, Path instrument) {
        return read(Schemas.STUDY.read(path), path, instrument);
    }

    private static Study read(YamlFile yaml, Path path, Path instrument) {
        Instrument own = InstrumentFile.read(instrument);
        Instrument used = PlainValues.text(yaml.root(), "prices")
                .map(prices -> own.withPrices(
                        Instrument.Beside.read(Schemas.PRICE, path, prices, true, yaml.where("/prices"))))
                .orElse(own);
        return new StudyReader(yaml, used).read();
    }
}
