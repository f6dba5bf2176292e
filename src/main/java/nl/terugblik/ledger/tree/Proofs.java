package nl.terugblik.ledger.tree;

import java.util.List;

/** What a proof shows to whoever has no more than roots: RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class Proofs {

    private Proofs() {}

    /** Whether an entry, counted from 0, is in the tree of a size and root. */
    public static boolean isIncluded(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long first = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash step : path) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                hash = Hash.of(step, hash);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.of(hash, step);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of a size and root grew out of that of an earlier size and root. */
    public static boolean isConsistent(long earlier, Hash earlierRoot, long size, Hash root, List<Hash> proof) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == 0 || earlier == size) {
            return proof.isEmpty() && (earlier == 0 ? earlierRoot.equals(Hash.OF_NOTHING) : earlierRoot.equals(root));
        }
        if (proof.isEmpty()) {
            return false;
        }
        boolean isFull = Long.bitCount(earlier) == 1;
        Hash old = isFull ? earlierRoot : proof.get(0);
        Hash now = old;
        long first = earlier - 1;
        long last = size - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            last >>= 1;
        }
        for (Hash step : proof.subList(isFull ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                old = Hash.of(step, old);
                now = Hash.of(step, now);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.of(now, step);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(earlierRoot) && now.equals(root);
    }
}
