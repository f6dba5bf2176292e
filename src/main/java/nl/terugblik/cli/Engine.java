package nl.terugblik.cli;

import java.nio.file.Path;

/** Whatever carries the work out. It is asked only when a command needs it, so that the rest is answered at once. */
public interface Engine {

    /** Starts up on a work folder that is locked for us; the folder outlives what is returned. */
    Jobs open(WorkFolder folder, Progress progress);

    /**
     * Writes an invented delivery. It needs no work folder.
     *
     * @param families how many families, 1 or more
     * @param seed the same seed gives the same delivery to the byte
     * @param to an empty or new folder
     * @param defects the share of rows that get a defect, 0 to 1; above 0, a list of what was planted is written too
     */
    Sample sample(int families, long seed, Path to, double defects, Progress progress);

    /**
     * What was written.
     *
     * @param folder the delivery's folder
     * @param families how many families it holds
     * @param rows how many rows all tables hold together
     * @param planted how many defects were planted
     */
    record Sample(Path folder, int families, long rows, long planted) {}
}
