package nl.terugblik.intake.reading;

import java.security.SecureRandom;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;

/**
 * Pseudonyms of one kind of thing that were worked out already, by a hash of the number under a key that lives as long as this
 * object: no number is kept. A place holds one, so that those that meet there take turns; what was lost is worked out again. For
 * use by several threads at once.
 *
 * <p>It lies in one array, since what is asked for next lies anywhere: a place is one reach into memory where an object would be three.
 */
final class Numbers {

    private static final long FIRST = 0xA0761D6478BD642FL;
    private static final long SECOND = 0xE7037ED1A0B428DBL;

    /** What a place takes: both halves of the hash, and both of the pseudonym. */
    private static final int PLACE = 4;

    private static final int LOCKS = 64;

    private final long[] places;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final long firstKey;
    private final long secondKey;

    /** Works a pseudonym out. */
    interface Door {
        Pseudonym of(byte[] text, int from, int length);
    }

    /** Room for so many pseudonyms, a power of two. */
    Numbers(int room) {
        places = new long[PLACE * room];
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
        int here = PLACE * (int) (first & places.length / PLACE - 1);
        int beside = here ^ PLACE;
        Object lock = locks[here / (2 * PLACE) % LOCKS];
        synchronized (lock) {
            int found = holds(here, first, second) ? here : beside;
            if (found == here || holds(beside, first, second)) {
                return new Pseudonym(places[found + 2], places[found + 3]);
            }
        }
        Pseudonym pseudonym = door.of(text, from, length);
        synchronized (lock) {
            int free = !isFree(here) && isFree(beside) ? beside : here;
            places[free] = first;
            places[free + 1] = second;
            places[free + 2] = pseudonym.high();
            places[free + 3] = pseudonym.low();
        }
        return pseudonym;
    }

    private boolean holds(int place, long first, long second) {
        return places[place] == first && places[place + 1] == second;
    }

    private boolean isFree(int place) {
        return places[place] == 0 && places[place + 1] == 0;
    }
}
