package nl.terugblik.verification;

import java.util.Locale;
import nl.terugblik.wording.Counted;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * That so many things are gone.
     *
     * @param thing the word for one
     * @param place where they were, as a sentence goes on after "gone"; empty for nowhere to name
     * @param after the last that is there
     * @param witness what knows of them; empty for nothing
     */
    static String gone(long number, String thing, String place, long after, String witness) {
        boolean isOne = number == 1;
        return Counted.of(number, thing, thing.equals("entry") ? "entries" : thing + "s") + " after " + after
                + (isOne ? " is gone" : " are gone") + (place.isEmpty() ? "" : " from " + place)
                + (witness.isEmpty() ? "." : "; " + witness + " knows " + (isOne ? "it." : "them."));
    }
}
