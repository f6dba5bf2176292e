package nl.terugblik.study.feasibility;

import java.nio.file.Path;

/** The folder that a run should go to exists already; nothing is ever overwritten. */
public final class FolderTaken extends RuntimeException {

    public FolderTaken(Path folder) {
        super("The folder " + folder + " exists already; name another one with --out, or remove it first.");
    }
}
