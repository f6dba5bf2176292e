package nl.terugblik.intake.assembly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.SpooledRow;

/** The order of rows within a case file: by what they say, so that moving a row in an export changes nothing. */
final class CanonicalOrder {

    private static final Comparator<Optional<Pseudonym>> PSEUDONYMS =
            Comparator.comparing(pseudonym -> pseudonym.orElse(new Pseudonym(0, 0)));

    /** Rows of one table by child, then by days and codes, then by number; rows that are alike keep their lines' order. */
    static final Comparator<SpooledRow> OF_ROWS = Comparator.comparing(SpooledRow::child, PSEUDONYMS)
            .thenComparing(SpooledRow::values, Arrays::compare)
            .thenComparing(SpooledRow::freeCode)
            .thenComparing(SpooledRow::order, PSEUDONYMS)
            .thenComparing(SpooledRow::predecessor, PSEUDONYMS)
            .thenComparingInt(SpooledRow::line);

    private CanonicalOrder() {}
}
