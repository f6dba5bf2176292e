package nl.terugblik.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.terugblik.files.CsvBytes;

/** A file of the dataset is not what its codebook says of it; the message names file and line, never a value. */
public final class SpoiltDataset extends RuntimeException {

    public SpoiltDataset(Path file, String fault) {
        super("dataset/" + file.getFileName() + " " + fault + "; carry the study out anew.");
    }

    /** A file of the dataset, opened; a fault of it is a spoilt dataset. */
    static CsvBytes open(Path file) {
        try {
            return CsvBytes.open(file, (line, fault) -> new SpoiltDataset(file, fault + " in line " + line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
