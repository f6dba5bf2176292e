package nl.terugblik.intake;

import java.util.Locale;
import nl.terugblik.files.Decimal;

/** More rows of a delivery were refused than its source profile allows. */
final class TooManyRejected extends RuntimeException {

    TooManyRejected(long rejected, long read, double most) {
        super(String.format(
                Locale.ROOT,
                "%,d of %,d rows were refused (%s%%), where its source profile allows %s%%",
                rejected,
                read,
                percent((double) rejected / read),
                percent(most)));
    }

    private static String percent(double share) {
        return Decimal.plain(Math.round(share * 10_000) / 100.0);
    }
}
