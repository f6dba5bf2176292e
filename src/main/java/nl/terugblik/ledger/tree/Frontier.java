package nl.terugblik.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must be kept of a tree to let it grow and give its root: the roots of its full subtrees, the largest first.
 *
 * @param size the number of entries
 * @param subtrees a root for each one in the binary digits of the size
 */
public record Frontier(long size, List<Hash> subtrees) {

    /** A tree of no entries. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        if (size < 0 || Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException("a tree has a full subtree for each one in the digits of its size");
        }
        subtrees = List.copyOf(subtrees);
    }

    /** The tree with an entry more. */
    public Frontier with(Hash leaf) {
        List<Hash> grown = new ArrayList<>(subtrees);
        Hash last = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            last = Hash.of(grown.remove(grown.size() - 1), last);
        }
        grown.add(last);
        return new Frontier(size + 1, grown);
    }

    /** The root of the tree. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = subtrees.get(subtrees.size() - 1);
        for (int left = subtrees.size() - 2; left >= 0; left--) {
            root = Hash.of(subtrees.get(left), root);
        }
        return root;
    }

    /** The subtrees, one behind the other. */
    public byte[] bytes() {
        byte[] all = new byte[subtrees.size() * Hash.BYTES];
        for (int tree = 0; tree < subtrees.size(); tree++) {
            System.arraycopy(subtrees.get(tree).bytes(), 0, all, tree * Hash.BYTES, Hash.BYTES);
        }
        return all;
    }

    /** What {@link #bytes} wrote of a tree of this size. */
    public static Frontier of(long size, byte[] bytes) {
        List<Hash> subtrees = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += Hash.BYTES) {
            subtrees.add(new Hash(Arrays.copyOfRange(bytes, from, from + Hash.BYTES)));
        }
        return new Frontier(size, subtrees);
    }
}
