package nl.terugblik.verification;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
