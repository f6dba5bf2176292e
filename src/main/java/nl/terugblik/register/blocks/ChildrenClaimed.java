package nl.terugblik.register.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.casefile.Pseudonym;

/** The children that a delivery names, by half their pseudonyms, and the families that name them: some twenty bytes a child. */
public final class ChildrenClaimed {

    private static final int FEW = 64;

    private long[] children = new long[FEW];
    private int[] familyOf = new int[FEW];
    /** Where a child stands and 1 more, by its number; 0 for none. One that several families name stands several times. */
    private int[] slots = new int[2 * FEW];

    private final List<Pseudonym> families = new ArrayList<>();
    private int size;

    /** Takes a child that a family names, one family after the other. */
    public void add(long child, Pseudonym family) {
        if (families.isEmpty() || !families.get(families.size() - 1).equals(family)) {
            families.add(family);
        }
        if (size == children.length) {
            grow();
        }
        children[size] = child;
        familyOf[size] = families.size() - 1;
        enter(size++);
    }

    private void grow() {
        children = Arrays.copyOf(children, size + size / 2);
        familyOf = Arrays.copyOf(familyOf, children.length);
        slots = new int[2 * children.length];
        for (int place = 0; place < size; place++) {
            enter(place);
        }
    }

    private void enter(int place) {
        int slot = slot(children[place]);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = place + 1;
    }

    /** The families that name a child; none where none does. */
    public List<Pseudonym> families(long child) {
        List<Pseudonym> found = List.of();
        for (int slot = slot(child); slots[slot] != 0; slot = next(slot)) {
            int place = slots[slot] - 1;
            if (children[place] == child) {
                found = with(families.get(familyOf[place]), found);
            }
        }
        return found;
    }

    private static List<Pseudonym> with(Pseudonym family, List<Pseudonym> found) {
        if (found.contains(family)) {
            return found;
        }
        List<Pseudonym> more = new ArrayList<>(found);
        more.add(family);
        return more;
    }

    private int slot(long child) {
        return (int) ((child >>> Integer.SIZE) * slots.length >>> Integer.SIZE);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }
}
