package nl.terugblik.intake.reading;

import java.security.SecureRandom;
import java.util.Arrays;
import nl.terugblik.casefile.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Pseudonyms of one kind of thing that were worked out already, by a hash of the number under a key that lives as long as this
 * object: no number is kept. What there is no room for is worked out again.
 *
 * <p>They stand in the order in which they were first asked for, and nothing that stands there ever changes. Tables mostly list the
 * same families in the same order, so that what is asked for next stands right behind what was asked for last: no lock is needed to
 * look there, and no reach into memory that lies far away.
 */
final class Numbers {

    /** No entry stands anywhere. */
    static final int NOWHERE = -1;

    private static final long FIRST = 0xA0761D6478BD642FL;
    private static final long SECOND = 0xE7037ED1A0B428DBL;

    /** What an entry takes: both halves of the hash, and both of the pseudonym. */
    private static final int ENTRY = 4;

    private static final int RUN_SHIFT = 12;
    private static final int RUN = 1 << RUN_SHIFT;

    /** Families of which a table has no row are passed over. */
    private static final int NEAR = 8;

    private final long firstKey;
    private final long secondKey;
    private final int room;
    private final boolean forgets;
    private final long[] @Nullable [] runs;
    /** The place of an entry and 1 more, where its hash says; 0 for none. */
    private final int[] slots;
    /** How many entries there are; whoever reads it sees them. */
    private volatile int size;

    private Numbers(int room, boolean forgets) {
        this.room = room;
        this.forgets = forgets;
        this.runs = new long[Math.max(1, room >>> RUN_SHIFT)][];
        this.slots = new int[2 * room];
        SecureRandom random = new SecureRandom();
        firstKey = random.nextLong();
        secondKey = random.nextLong();
    }

    /** The first so many pseudonyms, a power of two; for use by several threads at once. */
    static Numbers first(int room) {
        return new Numbers(room, false);
    }

    /** The last so many or fewer, a power of two; for use by one thread. */
    static Numbers last(int room) {
        return new Numbers(room, true);
    }

    /** What it takes when it is full. */
    long mostBytes() {
        return (long) room * ENTRY * Long.BYTES + (long) slots.length * Integer.BYTES;
    }

    /** The pseudonym of the number that stands here. */
    Pseudonym of(byte[] text, int from, int length, LastPseudonym asking) {
        long first = firstKey;
        long second = secondKey;
        for (int i = from; i < from + length; i++) {
            first = (first ^ text[i]) * FIRST;
            first ^= first >>> 32;
            second = (second + text[i]) * SECOND;
            second ^= second >>> 29;
        }
        int place = near(first, second, asking.place);
        if (place < 0) {
            place = find(first, second);
        }
        if (place < 0) {
            Pseudonym pseudonym = asking.workOut(text, from, length);
            asking.place = enter(first, second, pseudonym);
            return pseudonym;
        }
        asking.place = place;
        long[] run = run(place);
        int at = at(place);
        return new Pseudonym(run[at + 2], run[at + 3]);
    }

    private int near(long first, long second, int last) {
        int end = Math.min(size, last + 1 + NEAR);
        for (int place = last + 1; place < end; place++) {
            if (holds(place, first, second)) {
                return place;
            }
        }
        return NOWHERE;
    }

    /** Where an entry stands; nowhere, too, for one that another thread is about to enter. */
    private int find(long first, long second) {
        int mask = slots.length - 1;
        for (int slot = (int) first & mask; ; slot = slot + 1 & mask) {
            int place = slots[slot] - 1;
            if (place < 0 || place >= size) {
                return NOWHERE;
            }
            if (holds(place, first, second)) {
                return place;
            }
        }
    }

    private synchronized int enter(long first, long second, Pseudonym pseudonym) {
        int known = find(first, second);
        if (known >= 0) {
            return known;
        }
        if (size == room) {
            if (!forgets) {
                return NOWHERE;
            }
            Arrays.fill(slots, 0);
            size = 0;
        }
        int place = size;
        long[] run = runs[place >>> RUN_SHIFT];
        if (run == null) {
            run = new long[ENTRY * Math.min(room, RUN)];
            runs[place >>> RUN_SHIFT] = run;
        }
        int at = at(place);
        run[at] = first;
        run[at + 1] = second;
        run[at + 2] = pseudonym.high();
        run[at + 3] = pseudonym.low();
        int mask = slots.length - 1;
        int slot = (int) first & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = place + 1;
        size = place + 1;
        return place;
    }

    private boolean holds(int place, long first, long second) {
        long[] run = run(place);
        int at = at(place);
        return run[at] == first && run[at + 1] == second;
    }

    private long[] run(int place) {
        long[] run = runs[place >>> RUN_SHIFT];
        if (run == null) {
            throw new IllegalStateException("no entry stands there");
        }
        return run;
    }

    private static int at(int place) {
        return ENTRY * (place & RUN - 1);
    }
}
