package nl.terugblik.intake.reading;

import java.util.Arrays;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.table.Page;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.keys.Pseudonymiser.Entity;

/** Pseudonyms of one column, with the last one remembered: exports list a family's rows one after the other. */
final class LastPseudonym {

    private final Pseudonymiser pseudonyms;
    private final Entity entity;
    private byte[] number = {};
    private Optional<Pseudonym> pseudonym = Optional.empty();

    LastPseudonym(Pseudonymiser pseudonyms, Entity entity) {
        this.pseudonyms = pseudonyms;
        this.entity = entity;
    }

    /** The pseudonym of the number in a cell, or empty where the cell holds no number. */
    Optional<Pseudonym> of(Page page, int row, int cell) {
        int offset = page.offset(row, cell);
        int length = page.length(row, cell);
        byte[] text = page.text();
        if (length > 0 && Arrays.equals(number, 0, number.length, text, offset, offset + length)) {
            return pseudonym;
        }
        if (!page.holdsIdentifier(row, cell)) {
            return Optional.empty();
        }
        number = Arrays.copyOfRange(text, offset, offset + length);
        pseudonym = Optional.of(pseudonyms.of(entity, text, offset, length));
        return pseudonym;
    }
}
