package nl.terugblik.wording;

import java.util.Locale;

/** A number of things in English, with the word that goes with the number: 1 family, 1,310 families. */
public final class Counted {

    private Counted() {}

    /** So many, by the word for one and the word for more. */
    public static String of(long number, String one, String more) {
        return String.format(Locale.ROOT, "%,d", number) + " " + (number == 1 ? one : more);
    }

    /** So many, where the word for more has an s. */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** So many families. */
    public static String families(long number) {
        return of(number, "family", "families");
    }
}
