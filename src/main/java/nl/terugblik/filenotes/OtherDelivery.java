package nl.terugblik.filenotes;

import java.nio.file.Path;

/** A delivery or dataset is not the one that the run used. */
public final class OtherDelivery extends RuntimeException {

    /** A folder that no delivery could be taken in from as it lies there. */
    public static OtherDelivery spoilt(Path folder) {
        return new OtherDelivery("The delivery in " + folder + " is not as it was taken in; put its"
                + " files back, or name the source profile that it was taken in by with --source.");
    }

    OtherDelivery(String sentence) {
        super(sentence);
    }
}
