package nl.terugblik.intake.reading;

import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.text.Page;
import org.jspecify.annotations.Nullable;

/** Pseudonyms of one column, with the last one remembered: exports list a family's rows one after the other. */
final class LastPseudonym {

    private final Numbers known;
    private final Door door;
    private byte[] number = new byte[64];
    private int numberLength;
    private @Nullable Pseudonym pseudonym;
    /** Where the last one stands among those that are known. */
    int place = Numbers.NOWHERE;

    /** Works a pseudonym out. */
    interface Door {
        Pseudonym of(byte[] text, int from, int length);
    }

    LastPseudonym(Numbers known, Door door) {
        this.known = known;
        this.door = door;
    }

    /** The pseudonym of the number in a cell, the same object for the same number again; null where it holds no number. */
    @Nullable
    Pseudonym of(Page page, int row, int cell) {
        int offset = page.offset(row, cell);
        int length = page.length(row, cell);
        byte[] text = page.text();
        if (length > 0 && length == numberLength && isLast(text, offset)) {
            return pseudonym;
        }
        if (!page.holdsIdentifier(row, cell)) {
            return null;
        }
        if (length > number.length) {
            number = new byte[length];
        }
        System.arraycopy(text, offset, number, 0, length);
        numberLength = length;
        pseudonym = known.of(text, offset, length, this);
        return pseudonym;
    }

    /** Whether the same number stands here: one that follows another differs from it at its end, if at all. */
    private boolean isLast(byte[] text, int offset) {
        for (int i = numberLength - 1; i >= 0; i--) {
            if (number[i] != text[offset + i]) {
                return false;
            }
        }
        return true;
    }

    /** Works out what is not known yet. */
    Pseudonym workOut(byte[] text, int from, int length) {
        return door.of(text, from, length);
    }
}
