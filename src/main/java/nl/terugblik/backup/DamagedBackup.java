package nl.terugblik.backup;

import java.nio.file.Path;

/** A file is no backup, or not as it was written; the register is as it was. */
public final class DamagedBackup extends RuntimeException {

    DamagedBackup(Path file) {
        super("The backup " + file
                + " is not whole: it was changed or cut short since it was written. Use another copy.");
    }
}
