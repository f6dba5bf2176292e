package nl.terugblik.intake.reading;

import java.util.Arrays;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.text.Page;
import org.jspecify.annotations.Nullable;

/** Pseudonyms of one column, with the last one remembered: exports list a family's rows one after the other. */
final class LastPseudonym {

    private final Numbers known;
    private final Numbers.Door door;
    private byte[] number = new byte[64];
    private int numberLength;
    private @Nullable Pseudonym pseudonym;

    LastPseudonym(Numbers known, Numbers.Door door) {
        this.known = known;
        this.door = door;
    }

    /** The pseudonym of the number in a cell, the same object for the same number again; null where it holds no number. */
    @Nullable
    Pseudonym of(Page page, int row, int cell) {
        int offset = page.offset(row, cell);
        int length = page.length(row, cell);
        byte[] text = page.text();
        if (length > 0 && Arrays.equals(number, 0, numberLength, text, offset, offset + length)) {
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
        pseudonym = known.of(text, offset, length, door);
        return pseudonym;
    }
}
