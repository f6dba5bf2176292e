package nl.terugblik.files;

import java.nio.file.Path;

/** A folder in which others than its owner may write, or that someone else laid there: nothing private goes into it. */
public final class OpenToOthers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private OpenToOthers(String sentence) {
        super(sentence);
    }

    static OpenToOthers writable(Path folder) {
        return new OpenToOthers("Others may write in the folder " + folder
                + ", so nothing is written there; take that right away (chmod go-w), or name a folder of your own.");
    }

    /** A link lies where a folder of ours should. */
    public static OpenToOthers link(Path folder) {
        return new OpenToOthers(
                "The folder " + folder + " is a link, laid by someone where a folder of ours should lie; remove it.");
    }

    static OpenToOthers another(Path folder) {
        return new OpenToOthers("The folder " + folder
                + " belongs to someone else and lies where all may lay folders; name a folder of your own.");
    }
}
