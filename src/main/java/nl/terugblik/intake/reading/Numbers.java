package nl.terugblik.intake.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
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
        long first = hash(text, from, from + length, firstKey, FIRST);
        long second = hash(text, from, from + length, secondKey, SECOND);
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

    private static long hash(byte[] text, int from, int to, long key, long factor) {
        long hash = key ^ (to - from) * factor;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(text, at), factor);
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | text[at] & 0xFF;
        }
        return mixed(mixed(hash ^ rest, factor) ^ key, factor);
    }

    private static long mixed(long a, long b) {
        return a * b ^ Math.multiplyHigh(a, b);
    }
}
