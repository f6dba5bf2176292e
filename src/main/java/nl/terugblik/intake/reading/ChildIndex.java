package nl.terugblik.intake.reading;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.SpooledRow;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * Which family each child belongs to, for the tables that name only the child: 44 bytes a child in memory.
 *
 * <p>It holds refused rows of children too, because what hangs on them must be refused with them and mark their family.
 */
public final class ChildIndex {

    private int size;
    private int[] slots;
    private long[] child = {};
    private long[] family = {};
    private int[] line = {};
    /** Children that several rows give to different families: those claims beyond the one with the lowest line. */
    private final Map<Pseudonym, List<Claim>> furtherClaims = new HashMap<>();

    /** A row that says to which family a child belongs. */
    record Claim(int line, Optional<Pseudonym> family) {}

    private ChildIndex(int expected) {
        slots = new int[Integer.highestOneBit(Math.max(8, 2 * expected)) * 2];
        reserve(Math.max(8, expected));
    }

    /** Reads the children that were spooled. */
    public static ChildIndex read(SpoolReader children, Buckets buckets, long rows) {
        ChildIndex index = new ChildIndex((int) Math.min(rows, Integer.MAX_VALUE / 8));
        List<SpooledRow> page = new ArrayList<>();
        List<SpooledRow> fragments = new ArrayList<>();
        for (int bucket = 0; bucket <= buckets.nowhere(); bucket++) {
            for (ByteBuffer block : children.blocks(bucket)) {
                page.clear();
                SpooledRow.readAll(CanonicalTable.CHILDREN, block, page);
                for (SpooledRow row : page) {
                    if (row.isFragment()) {
                        fragments.add(row);
                    } else {
                        index.add(row);
                    }
                }
            }
        }
        // A row that is not whole counts only for a child that no whole row describes.
        fragments.removeIf(row -> row.child().map(index::holds).orElse(true));
        fragments.forEach(index::add);
        return index;
    }

    private boolean holds(Pseudonym wanted) {
        return slots[slot(wanted)] != 0;
    }

    private void add(SpooledRow row) {
        row.child().ifPresent(known -> add(known, new Claim(row.line(), row.family())));
    }

    /** What the children table says of a child, its first row first; empty for a child that it does not hold. */
    List<Claim> claims(Pseudonym wanted) {
        int at = slots[slot(wanted)] - 1;
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

    private void add(Pseudonym known, Claim claim) {
        int slot = slot(known);
        int at = slots[slot] - 1;
        if (at < 0) {
            reserve(size + 1);
            child[2 * size] = known.high();
            child[2 * size + 1] = known.low();
            set(size, claim);
            slots[slot] = ++size;
            if (2 * size > slots.length) {
                rehash();
            }
        } else if (claim(at).family().equals(claim.family())) {
            line[at] = Math.min(line[at], claim.line());
        } else {
            furtherClaims.computeIfAbsent(known, any -> new ArrayList<>()).add(claim);
        }
    }

    private void set(int at, Claim claim) {
        family[2 * at] = claim.family().map(f -> f.high()).orElse(0L);
        family[2 * at + 1] = claim.family().map(f -> f.low()).orElse(0L);
        line[at] = claim.line();
    }

    private Claim claim(int at) {
        long high = family[2 * at];
        long low = family[2 * at + 1];
        return new Claim(line[at], high == 0 && low == 0 ? Optional.empty() : Optional.of(new Pseudonym(high, low)));
    }

    /** The slot that holds a child, or the free one where it would go. */
    private int slot(Pseudonym wanted) {
        long high = wanted.high();
        long low = wanted.low();
        int mask = slots.length - 1;
        int slot = (int) low & mask;
        while (slots[slot] != 0 && (child[2 * (slots[slot] - 1)] != high || child[2 * (slots[slot] - 1) + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int at = 0; at < size; at++) {
            slots[slot(new Pseudonym(child[2 * at], child[2 * at + 1]))] = at + 1;
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
