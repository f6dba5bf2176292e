package nl.terugblik.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    private static final int LARGEST = 130;

    private final List<Hash> leaves = IntStream.range(0, LARGEST)
            .mapToObj(n -> Hash.ofEntry("entry " + n))
            .toList();
    private final Tree tree = Tree.of(leaves);

    /** The roots that RFC 6962's reference implementation has for its eight leaves. */
    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheReference(int size, String root) {
        List<String> inputs = List.of("", "\0", "\020", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno");
        Tree reference = Tree.of(inputs.stream().map(Hash::ofEntry).toList());
        assertThat(reference.root(size)).hasToString(root);
    }

    @Test
    void growsByItsFrontierAlone() {
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size < LARGEST; size++) {
            assertThat(frontier.root()).isEqualTo(tree.root(size));
            frontier = Frontier.of(size, frontier.bytes()).with(leaves.get(size));
        }
    }

    @Test
    void provesThatAnyTreeGrewOutOfAnyEarlierOne() {
        for (int size = 0; size <= LARGEST; size++) {
            for (int earlier = 0; earlier <= size; earlier++) {
                List<Hash> proof = tree.consistency(earlier, size);
                assertThat(Proofs.isConsistent(earlier, tree.root(earlier), size, tree.root(size), proof))
                        .as("%d in %d", earlier, size)
                        .isTrue();
            }
        }
    }

    @Test
    void provesThatAnyEntryIsInAnyTree() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index, size);
                assertThat(Proofs.isIncluded(leaves.get(index), index, size, path, tree.root(size)))
                        .isTrue();
                assertThat(Proofs.isIncluded(leaves.get(index), (index + 1) % size, size, path, tree.root(size)))
                        .isEqualTo(size == 1);
            }
        }
    }

    /** Each hash of a proof, each root and each size counts. */
    @Test
    void takesNoProofOfAnythingElse() {
        Hash other = Hash.ofEntry("other");
        for (int size = 2; size <= 40; size++) {
            for (int earlier = 1; earlier < size; earlier++) {
                Hash before = tree.root(earlier);
                Hash after = tree.root(size);
                List<Hash> proof = tree.consistency(earlier, size);
                assertThat(Proofs.isConsistent(earlier, other, size, after, proof))
                        .isFalse();
                assertThat(Proofs.isConsistent(earlier, before, size, other, proof))
                        .isFalse();
                assertThat(Proofs.isConsistent(size, after, earlier, before, proof))
                        .isFalse();
                List<Hash> longer = new ArrayList<>(proof);
                longer.add(other);
                assertThat(Proofs.isConsistent(earlier, before, size, after, longer))
                        .isFalse();
                assertThat(Proofs.isConsistent(earlier, before, size, after, proof.subList(0, proof.size() - 1)))
                        .isFalse();
                for (int step = 0; step < proof.size(); step++) {
                    List<Hash> changed = new ArrayList<>(proof);
                    changed.set(step, other);
                    assertThat(Proofs.isConsistent(earlier, before, size, after, changed))
                            .isFalse();
                }
            }
        }
    }
}
