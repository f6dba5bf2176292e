package nl.terugblik.compare.run;

/** A file of a run is not as the run left it, so that a comparison would compare something else. */
public final class ChangedRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedRun(String run, String file) {
        super("The file " + file + " of run " + run
                + " is not as the run left it; put it back, or carry the study out again and compare that run.");
    }
}
