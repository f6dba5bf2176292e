package nl.terugblik.register.blocks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.Seal;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of some deliveries as one register, in order of pseudonym. It keeps the blocks open that were used last. Not
 * for use by several threads at once.
 */
public final class BlockShelf {

    private static final int MOST_OPEN = 64;
    private static final float USUAL_LOAD = 0.75f;

    private final BlockTable table;
    private final List<Integer> deliveries;
    private final Map<Integer, List<Pseudonym>> firsts = new HashMap<>();
    private final Map<Place, Block> open;
    private final int mostOpen;

    /** The blocks of these deliveries. */
    public BlockShelf(DataSource database, Seal storage, Collection<Integer> deliveries) {
        this.table = new BlockTable(database, storage);
        this.deliveries = List.copyOf(deliveries);
        // at least two of each delivery, so that to read in order opens none twice
        this.mostOpen = Math.max(MOST_OPEN, 2 * deliveries.size());
        this.open = new LinkedHashMap<>(mostOpen, USUAL_LOAD, true);
    }

    /** The blocks of every delivery. */
    public static BlockShelf all(DataSource database, Seal storage) {
        return new BlockShelf(database, storage, new BlockTable(database, storage).deliveries());
    }

    /**
     * The next families.
     *
     * @param after families up to and including this one are left out
     * @param upTo families beyond this one are left out
     * @param limit the most families
     */
    public List<Held> after(Pseudonym after, Pseudonym upTo, int limit) {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(Comparator.comparing(Cursor::family));
        for (int delivery : deliveries) {
            Cursor cursor = new Cursor(delivery, after);
            if (cursor.isOn()) {
                cursors.add(cursor);
            }
        }
        List<Held> held = new ArrayList<>();
        while (held.size() < limit
                && !cursors.isEmpty()
                && cursors.peek().family().compareTo(upTo) <= 0) {
            held.add(next(cursors));
        }
        return held;
    }

    private static Held next(PriorityQueue<Cursor> cursors) {
        Pseudonym family = cursors.peek().family();
        List<Version> versions = new ArrayList<>(1);
        while (!cursors.isEmpty() && cursors.peek().family().equals(family)) {
            Cursor cursor = cursors.remove();
            versions.add(cursor.take());
            if (cursor.isOn()) {
                cursors.add(cursor);
            }
        }
        return new Held(family, versions);
    }

    /** Those of these families that it holds, in order of pseudonym. */
    public List<Held> of(Collection<Pseudonym> families) {
        List<Held> held = new ArrayList<>();
        for (Pseudonym family : new TreeSet<>(families)) {
            List<Version> versions = new ArrayList<>(1);
            for (int delivery : deliveries) {
                find(delivery, family).ifPresent(versions::add);
            }
            if (!versions.isEmpty()) {
                held.add(new Held(family, versions));
            }
        }
        return held;
    }

    private Optional<Version> find(int delivery, Pseudonym family) {
        int place = placeOf(delivery, family);
        if (place < 0) {
            return Optional.empty();
        }
        Block block = open(delivery, place);
        return block.directory().find(family).map(entry -> new Version(block, entry));
    }

    /** Takes what a directory says of a family. */
    public interface Taker {
        void take(FamilyEntry entry);
    }

    /** Passes every entry of every directory on, delivery by delivery, and keeps no block open. */
    public void each(Taker taker) {
        for (int delivery : deliveries) {
            List<Block> page = table.after(delivery, Optional.empty(), MOST_OPEN);
            while (!page.isEmpty()) {
                page.forEach(block -> block.directory().entries().forEach(taker::take));
                page = table.after(
                        delivery, Optional.of(page.get(page.size() - 1).first()), MOST_OPEN);
            }
        }
    }

    /** Takes a child that a family names. */
    public interface ChildTaker {
        /**
         * Takes it.
         *
         * @param child the first 64 bits of its pseudonym
         * @param family the family; to ask for it opens a directory
         */
        void take(long child, Supplier<Pseudonym> family);
    }

    /** Passes every child on that a version of a family names. */
    public void eachChild(ChildTaker taker) {
        for (int delivery : deliveries) {
            table.eachChildren(delivery, (first, children) -> {
                for (int i = 0; i < children.ofFamilies().size(); i++) {
                    int place = i;
                    for (long child : children.ofFamilies().get(i)) {
                        taker.take(
                                child,
                                () -> open(delivery, placeOf(delivery, first))
                                        .directory()
                                        .entries()
                                        .get(place)
                                        .family());
                    }
                }
            });
        }
    }

    /** The place of the block in which a family of a delivery lies, if anywhere; -1 where it lies before the first. */
    private int placeOf(int delivery, Pseudonym family) {
        List<Pseudonym> starts = firsts(delivery);
        int from = 0;
        int to = starts.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (starts.get(middle).compareTo(family) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    private List<Pseudonym> firsts(int delivery) {
        return firsts.computeIfAbsent(delivery, table::firsts);
    }

    private Block open(int delivery, int place) {
        Place wanted = new Place(delivery, place);
        Block known = open.get(wanted);
        if (known != null) {
            return known;
        }
        if (open.size() == mostOpen) {
            open.remove(open.keySet().iterator().next()); // the one that was used longest ago
        }
        Block block = table.get(delivery, firsts(delivery).get(place));
        open.put(wanted, block);
        return block;
    }

    private record Place(int delivery, int place) {}

    /** A place among the families of one delivery. */
    private final class Cursor {
        private final int delivery;
        private int place;
        private int entry;
        private @Nullable Block block;

        Cursor(int delivery, Pseudonym after) {
            this.delivery = delivery;
            this.place = Math.max(0, placeOf(delivery, after));
            settle();
            Block first = block;
            if (first != null) {
                entry = first.directory().placeAfter(after);
                settle();
            }
        }

        /** Goes on to the next block where this one is at its end. */
        private void settle() {
            Block now = block;
            if (now != null && entry == now.directory().entries().size()) {
                place++;
                entry = 0;
                now = null;
            }
            block = now != null ? now : place < firsts(delivery).size() ? open(delivery, place) : null;
        }

        boolean isOn() {
            return block != null;
        }

        Pseudonym family() {
            return current().family();
        }

        Version take() {
            Version version = new Version(on(), current());
            entry++;
            settle();
            return version;
        }

        private FamilyEntry current() {
            return on().directory().entries().get(entry);
        }

        private Block on() {
            Block now = block;
            if (now == null) {
                throw new IllegalStateException("at the end");
            }
            return now;
        }
    }
}
