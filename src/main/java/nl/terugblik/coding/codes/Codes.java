package nl.terugblik.coding.codes;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shared instances of {@link Code}: nearly all codes of a million families are one of these. */
final class Codes {

    private static final Code[] SMALL =
            IntStream.range(0, 32).mapToObj(Code.Value::new).toArray(Code[]::new);
    private static final Code[] MISSING =
            Stream.of(MissingReason.values()).map(Code.Missing::new).toArray(Code[]::new);

    private Codes() {}

    static Code of(int number) {
        return number >= 0 && number < SMALL.length ? SMALL[number] : new Code.Value(number);
    }

    static Code missing(MissingReason reason) {
        return MISSING[reason.ordinal()];
    }
}
