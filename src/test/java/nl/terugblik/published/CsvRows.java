package nl.terugblik.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file with a header, read whole. */
final class CsvRows {

    private CsvRows() {}

    static List<NamedCsvRecord> of(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("A file of the test cannot be read.", unreadable);
        }
    }
}
