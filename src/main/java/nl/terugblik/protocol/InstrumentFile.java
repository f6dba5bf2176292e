package nl.terugblik.protocol;

import java.nio.file.Path;
import java.util.List;

/** An instrument file: YAML, checked against its schema and for names that lead nowhere. */
public final class InstrumentFile {

    private InstrumentFile() {}

    /**
     * The instrument in this file.
     *
     * @throws InvalidStudy naming every fault of the file, or that it cannot be read
     */
    public static Instrument read(Path path) {
        YamlFile yaml = Schemas.INSTRUMENT.read(path);
        Instrument instrument = new InstrumentReader(yaml).read();
        List<String> faults = new InstrumentNames(yaml, instrument).faults();
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return instrument;
    }
}
