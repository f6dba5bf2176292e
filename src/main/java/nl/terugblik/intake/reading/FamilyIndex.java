package nl.terugblik.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.terugblik.batch.Spool;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;
import org.jspecify.annotations.Nullable;

/**
 * Which family each child, or each questionnaire, belongs to, for the tables that name only that: {@link #bytes} in memory.
 *
 * <p>It holds refused rows of their table too, because what hangs on them must be refused with them and mark their family.
 */
public final class FamilyIndex {

    /** That of a table which the delivery does not hold. */
    public static final FamilyIndex EMPTY = new FamilyIndex(0);

    /** A pseudonym of its own and one of its family, and the line. */
    private static final int BYTES_EACH = 4 * Long.BYTES + Integer.BYTES;

    /** Of three slots two may be taken: more would be looked through at length, fewer take memory for nothing. */
    private static final double SLOTS_EACH = 1.5;

    private static final int FEWEST = 8;

    private int size;
    /** Where one stands and 1 more, by its pseudonym; 0 for none. */
    private int[] slots;

    private long[] child = {};
    private long[] family = {};
    private int[] line = {};
    /** Those that several rows give to different families: those claims beyond the one with the lowest line. */
    private final Map<Pseudonym, List<Claim>> furtherClaims = new HashMap<>();

    /** A row that says to which family one belongs; null where no family could be read. */
    record Claim(int line, @Nullable Pseudonym family) {}

    private FamilyIndex(int expected) {
        int room = Math.max(FEWEST, expected);
        slots = new int[slots(room)];
        reserve(room);
    }

    private static int slots(int entries) {
        return (int) (SLOTS_EACH * entries) + 1;
    }

    /** The memory that so many take: 42 bytes each. */
    public static long bytes(long entries) {
        return (long) ((BYTES_EACH + SLOTS_EACH * Integer.BYTES) * entries);
    }

    /** Reads the children, or the questionnaires, that were spooled. */
    public static FamilyIndex read(CanonicalTable table, Spool.Blocks spooled, Buckets buckets, long rows) {
        FamilyIndex index = new FamilyIndex((int) Math.min(rows, Integer.MAX_VALUE / 8));
        RowLayout layout = RowLayout.of(table);
        Map<Pseudonym, List<Claim>> fragments = new LinkedHashMap<>();
        for (int bucket = 0; bucket <= buckets.nowhere(); bucket++) {
            for (byte[] block : spooled.of(bucket)) {
                for (int row = 0; row < block.length; row = layout.end(block, row)) {
                    long high = layout.namedHigh(block, row);
                    long low = layout.namedLow(block, row);
                    if (high == 0 && low == 0) {
                        continue;
                    }
                    if (RowLayout.isFragment(block, row)) {
                        fragments
                                .computeIfAbsent(new Pseudonym(high, low), any -> new ArrayList<>())
                                .add(claim(block, row));
                    } else {
                        index.add(high, low, block, row);
                    }
                }
            }
        }
        // A row that is not whole counts only for one that no whole row describes.
        fragments.keySet().removeIf(index::holds);
        fragments.forEach((child, claims) -> claims.forEach(claim -> index.add(child.high(), child.low(), claim)));
        return index;
    }

    private static Claim claim(byte[] block, int row) {
        long high = RowLayout.familyHigh(block, row);
        long low = RowLayout.familyLow(block, row);
        return new Claim(RowLayout.line(block, row), high == 0 && low == 0 ? null : new Pseudonym(high, low));
    }

    private boolean holds(Pseudonym wanted) {
        return slots[slot(wanted.high(), wanted.low())] != 0;
    }

    /** What the table says of one, its first row first; empty for one that it does not hold. */
    List<Claim> claims(Pseudonym wanted) {
        int at = slots[slot(wanted.high(), wanted.low())] - 1;
        if (at < 0) {
            return List.of();
        }
        List<Claim> further = furtherClaims.get(wanted);
        if (further == null) {
            return List.of(claim(at));
        }
        List<Claim> all = new ArrayList<>(further);
        all.add(claim(at));
        all.sort(Comparator.comparingInt(Claim::line));
        return all;
    }

    private void add(long high, long low, byte[] block, int row) {
        int slot = slot(high, low);
        if (slots[slot] == 0) {
            long familyHigh = RowLayout.familyHigh(block, row);
            long familyLow = RowLayout.familyLow(block, row);
            enter(slot, high, low, RowLayout.line(block, row), familyHigh, familyLow);
        } else {
            add(high, low, claim(block, row));
        }
    }

    private void add(long high, long low, Claim claim) {
        int slot = slot(high, low);
        int at = slots[slot] - 1;
        Pseudonym own = claim.family();
        if (at < 0) {
            enter(slot, high, low, claim.line(), own == null ? 0 : own.high(), own == null ? 0 : own.low());
        } else if (Objects.equals(claim(at).family(), own)) {
            line[at] = Math.min(line[at], claim.line());
        } else {
            furtherClaims
                    .computeIfAbsent(new Pseudonym(high, low), any -> new ArrayList<>())
                    .add(claim);
        }
    }

    private void enter(int slot, long high, long low, int atLine, long familyHigh, long familyLow) {
        reserve(size + 1);
        child[2 * size] = high;
        child[2 * size + 1] = low;
        family[2 * size] = familyHigh;
        family[2 * size + 1] = familyLow;
        line[size] = atLine;
        slots[slot] = ++size;
        if (slots(size) > slots.length) {
            rehash();
        }
    }

    private Claim claim(int at) {
        long high = family[2 * at];
        long low = family[2 * at + 1];
        return new Claim(line[at], high == 0 && low == 0 ? null : new Pseudonym(high, low));
    }

    /** The slot that holds one, or the free one where it would go. */
    private int slot(long high, long low) {
        int slot = (int) ((low >>> Integer.SIZE) * slots.length >>> Integer.SIZE);
        while (slots[slot] != 0 && (child[2 * (slots[slot] - 1)] != high || child[2 * (slots[slot] - 1) + 1] != low)) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int at = 0; at < size; at++) {
            slots[slot(child[2 * at], child[2 * at + 1])] = at + 1;
        }
    }

    private void reserve(int children) {
        if (line.length < children) {
            int capacity = Math.max(children, line.length + line.length / 2);
            child = Arrays.copyOf(child, 2 * capacity);
            family = Arrays.copyOf(family, 2 * capacity);
            line = Arrays.copyOf(line, capacity);
        }
    }
}
