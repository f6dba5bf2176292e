package nl.terugblik.exchange.spss;

import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Reason;

/**
 * The numbers that stand for reasons in a variable: −9, −8, −7 and −6, as surveys have it, or −99 to −96, −999 to −996 and
 * so on where the variable's own numbers reach down that far.
 *
 * @param lowest the number of the first reason
 */
record MissingCodes(double lowest) {

    static MissingCodes of(Extent.Column column) {
        MissingCodes codes = new MissingCodes(-9);
        while (column.filled() > 0 && column.smallest() <= codes.highest()) {
            codes = new MissingCodes(10 * codes.lowest - 9);
        }
        return codes;
    }

    double of(Reason reason) {
        return lowest + reason.ordinal();
    }

    double highest() {
        return lowest + Reason.values().length - 1;
    }
}
