package nl.terugblik.ledger.note;

import java.nio.file.Path;

/** A text that is no signed note, checkpoint or key; the message says what is wrong with it. */
public final class NotANote extends RuntimeException {

    /** A file that holds none. */
    public static NotANote file(Path file) {
        return new NotANote("There is no signed note in " + file
                + "; name a file such as work/ledger/checkpoints/12.note, or" + " size and root as SIZE:ROOT.");
    }

    /** A proof that is none. */
    public static NotANote proof() {
        return new NotANote("This is no proof of ./terugblik ledger proof --from.");
    }

    /** A log that has no entry yet. */
    public static NotANote nothingYet() {
        return new NotANote("The ledger has no entry yet; there is nothing to sign.");
    }

    /** A number that a log has no entry of. */
    public static NotANote neverSo(long number, long size) {
        return new NotANote("The ledger has entries 1 to " + size + " and none of number " + number + ".");
    }

    /** A root that is none. */
    public static NotANote root() {
        return new NotANote(
                "The root after the colon is no hash: it has 44 signs of base64, or 64 hexadecimal digits.");
    }

    NotANote(String sentence) {
        super(sentence);
    }
}
