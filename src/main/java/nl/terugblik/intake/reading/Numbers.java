package nl.terugblik.intake.reading;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.terugblik.casefile.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Pseudonyms of one kind of thing that were worked out already, by a hash of the number under a key that lives as long as this
 * object: no number is kept. A place holds one, so that those that meet there take turns; what was lost is worked out again. For
 * use by several threads at once.
 */
final class Numbers {

    private static final long FIRST = 0xA0761D6478BD642FL;
    private static final long SECOND = 0xE7037ED1A0B428DBL;

    private final AtomicReferenceArray<@Nullable Known> places;
    private final long firstKey;
    private final long secondKey;

    private record Known(long first, long second, Pseudonym pseudonym) {}

    /** Works a pseudonym out. */
    interface Door {
        Pseudonym of(byte[] text, int from, int length);
    }

    /** Room for so many pseudonyms, a power of two. */
    Numbers(int room) {
        places = new AtomicReferenceArray<>(room);
        SecureRandom random = new SecureRandom();
        firstKey = random.nextLong();
        secondKey = random.nextLong();
    }

    /** The pseudonym of the number that stands here. */
    Pseudonym of(byte[] text, int from, int length, Door door) {
        long first = firstKey;
        long second = secondKey;
        for (int i = from; i < from + length; i++) {
            first = (first ^ text[i]) * FIRST;
            first ^= first >>> 32;
            second = (second + text[i]) * SECOND;
            second ^= second >>> 29;
        }
        int place = (int) first & places.length() - 1;
        Known here = places.get(place);
        if (here != null && here.first == first && here.second == second) {
            return here.pseudonym;
        }
        Known beside = places.get(place ^ 1);
        if (beside != null && beside.first == first && beside.second == second) {
            return beside.pseudonym;
        }
        Pseudonym pseudonym = door.of(text, from, length);
        places.set(here != null && beside == null ? place ^ 1 : place, new Known(first, second, pseudonym));
        return pseudonym;
    }
}
