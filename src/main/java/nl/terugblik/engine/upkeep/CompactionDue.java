package nl.terugblik.engine.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.files.PrivateFiles;

/**
 * The note that something was deleted which the database's files still hold. It lies beside the register, so that a process
 * that dies in between leaves it to the next one to write those files anew.
 */
public final class CompactionDue {

    private final Path file;

    /** The note of a work folder. */
    public CompactionDue(Path work) {
        this.file = work.resolve("compaction-due");
    }

    public boolean isDue() {
        return Files.exists(file);
    }

    public void enter() {
        PrivateFiles.write(file, "What was deleted is to leave the register's files at the end of the next command.\n");
    }

    public void leave() {
        PrivateFiles.delete(file);
    }
}
