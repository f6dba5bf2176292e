package nl.terugblik.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** A tree over all entries of a log, with its full subtrees, so that any root and proof is a matter of a few hashes. */
public final class Tree {

    /** The roots of the full subtrees of 1, 2, 4, … entries, from the first entry on. */
    private final List<List<Hash>> levels = new ArrayList<>();

    /** A tree over leaves, in order. */
    public static Tree of(List<Hash> leaves) {
        Tree tree = new Tree();
        leaves.forEach(tree::add);
        return tree;
    }

    /** Adds an entry by its hash. */
    public void add(Hash leaf) {
        Hash last = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> roots = levels.get(level);
            roots.add(last);
            if (roots.size() % 2 == 1) {
                return;
            }
            last = Hash.of(roots.get(roots.size() - 2), last);
        }
    }

    /** The number of entries. */
    public int size() {
        return levels.isEmpty() ? 0 : levels.get(0).size();
    }

    /** The hash of an entry, counted from 0. */
    public Hash leaf(int index) {
        return levels.get(0).get(index);
    }

    /** The root of the tree as it was at a size. */
    public Hash root(int size) {
        return size == 0 ? Hash.OF_NOTHING : root(0, size);
    }

    /** The hashes that lead from an entry, counted from 0, to the root at a size; the nearest first. */
    public List<Hash> inclusion(int index, int size) {
        if (index < 0 || index >= size || size > size()) {
            throw new IllegalArgumentException("the tree of that size has no such entry");
        }
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    private void include(int index, int from, int to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, path);
            path.add(root(middle, to));
        } else {
            include(index, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** The hashes that show that the tree at a size only grew out of the one at an earlier size. */
    public List<Hash> consistency(int earlier, int size) {
        if (earlier < 0 || earlier > size || size > size()) {
            throw new IllegalArgumentException("the tree never had those sizes");
        }
        List<Hash> proof = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            prove(earlier, 0, size, true, proof);
        }
        return proof;
    }

    private void prove(int earlier, int from, int to, boolean isWhole, List<Hash> proof) {
        if (earlier == to) {
            if (!isWhole) {
                proof.add(root(from, to));
            }
            return;
        }
        int middle = from + split(to - from);
        if (earlier <= middle) {
            prove(earlier, from, middle, isWhole, proof);
            proof.add(root(middle, to));
        } else {
            prove(earlier, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    private Hash root(int from, int to) {
        int length = to - from;
        if (Integer.bitCount(length) == 1) {
            int level = Integer.numberOfTrailingZeros(length);
            return levels.get(level).get(from >> level); // a full subtree begins at a multiple of its length
        }
        int middle = from + split(length);
        return Hash.of(root(from, middle), root(middle, to));
    }

    /** The largest power of two below a number. */
    private static int split(int length) {
        return Integer.highestOneBit(length - 1);
    }
}
