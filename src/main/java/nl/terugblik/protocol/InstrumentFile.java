package nl.terugblik.protocol;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.protocol.text.PlainValues;

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
        Instrument instrument = new InstrumentReader(yaml).read(material(yaml, path));
        List<String> faults = new InstrumentNames(yaml, instrument).faults();
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return instrument;
    }

    private static Instrument.Material material(YamlFile yaml, Path path) {
        List<Instrument.Beside> questionnaires = new ArrayList<>();
        List<Instrument.Beside> prices = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String name : PlainValues.texts(yaml.root().path("questionnaires"))) {
            String where = yaml.where("/questionnaires/" + (questionnaires.size() + faults.size()));
            read(Schemas.SCALE, path, name, where, questionnaires, faults);
        }
        PlainValues.text(yaml.root(), "prices")
                .ifPresent(name -> read(Schemas.PRICE, path, name, yaml.where("/prices"), prices, faults));
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return new Instrument.Material(questionnaires, prices);
    }

    private static void read(
            Schemas schema, Path path, String name, String where, List<Instrument.Beside> read, List<String> faults) {
        try {
            read.add(Instrument.Beside.read(schema, path, name, false, where));
        } catch (InvalidStudy e) {
            faults.addAll(e.faults());
        }
    }
}
