package nl.terugblik.exchange.table;

import java.nio.file.Path;

/** A file of the dataset is not what its codebook says of it; the message names file and line, never a value. */
public final class SpoiltDataset extends RuntimeException {

    public SpoiltDataset(Path file, String fault) {
        super("dataset/" + file.getFileName() + " " + fault + "; carry the study out anew.");
    }

    static SpoiltDataset at(Path file, long line, String fault) {
        return new SpoiltDataset(file, fault + " in line " + line);
    }
}
