package nl.terugblik.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.note.VerifierKey.Type;
import nl.terugblik.ledger.tree.Hash;
import nl.terugblik.ledger.tree.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CosigningTest {

    private static final String LOG = "terugblik/0123456789abcdef/runs";
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final Tree tree = tree("entry ", 40);

    @TempDir
    private Path folder = Path.of("");

    private Path witness = Path.of("");

    private static Tree tree(String entry, int size) {
        return Tree.of(
                IntStream.range(0, size).mapToObj(n -> Hash.ofEntry(entry + n)).toList());
    }

    @BeforeEach
    void makeKeys() {
        SigningKey.make(folder.resolve("log.pem"));
        witness = folder.resolve("auditor.pem");
        SigningKey.make(witness);
    }

    private SigningKey key() {
        return SigningKey.read(folder.resolve("log.pem"));
    }

    private SignedNote note(Tree of, int size) {
        return SignedNote.unsigned(new Checkpoint(LOG, size, of.root(size)).text())
                .signed(key(), LOG);
    }

    private Path file(Tree of, int size) throws IOException {
        return Files.writeString(folder.resolve(size + ".note"), note(of, size).toString());
    }

    private Optional<Path> proof(Tree of, int from, int size) throws IOException {
        return Optional.of(Files.writeString(
                folder.resolve("proof"), new GrowthProof(from, of.consistency(from, size), note(of, size)).toString()));
    }

    private String cosign(Path note, Optional<Path> proof) {
        return new Cosigning("auditor", witness).cosign(note, proof, NOON);
    }

    @Test
    void addsItsLineToOneCheckpointAfterAnother() throws IOException {
        Path first = file(tree, 9);
        assertThat(cosign(first, Optional.empty())).startsWith("Cosigned: checkpoint 9 of " + LOG);
        Path second = file(tree, 23);
        cosign(second, proof(tree, 9, 23));

        SignedNote note = SignedNote.parse(Files.readString(second));
        SigningKey own = SigningKey.read(witness);
        assertThat(note.cosignedAt(own.verifier("auditor", Type.COSIGNATURE))).contains(NOON.getEpochSecond());
        assertThat(note.isSignedBy(key().verifier(LOG, Type.SIGNATURE))).isTrue();
        String before = Files.readString(second);
        cosign(second, Optional.empty());
        assertThat(Files.readString(second)).isEqualTo(before);
    }

    @Test
    void cosignsNothingThatDidSomethingElseThanGrow() throws IOException {
        cosign(file(tree, 9), Optional.empty());
        Tree other = tree("other ", 40);

        assertThatThrownBy(() -> cosign(file(tree, 23), Optional.empty())).hasMessageContaining("name with --proof");
        assertThatThrownBy(() -> cosign(file(other, 23), proof(other, 9, 23)))
                .isInstanceOf(NotGrown.class)
                .hasMessageContaining("did something else than grow");
        assertThatThrownBy(() -> cosign(file(tree, 23), proof(tree, 8, 23))).isInstanceOf(NotGrown.class);
        assertThatThrownBy(() -> cosign(file(tree, 23), proof(tree, 9, 22))).isInstanceOf(NotGrown.class);
        assertThatThrownBy(() -> cosign(file(tree, 8), Optional.empty()))
                .isInstanceOf(NotGrown.class)
                .hasMessageContaining("taken back");
        Path foreign = Files.writeString(
                folder.resolve("foreign.note"),
                SignedNote.unsigned(new Checkpoint("another/log", 30, tree.root(30)).text())
                        .signed(key(), "another/log")
                        .toString());
        assertThatThrownBy(() -> cosign(foreign, Optional.empty())).hasMessageContaining("of another log");
        Path spoilt = Files.writeString(folder.resolve("spoilt"), "no proof\n\n");
        assertThatThrownBy(() -> cosign(file(tree, 23), Optional.of(spoilt))).isInstanceOf(NotANote.class);
        assertThat(Files.readString(file(tree, 23)).lines()).hasSize(5);
    }

    @Test
    void writesAPageThatCanBeTypedBack() {
        String page = PaperPage.of(note(tree, 9).toString(), NOON);
        String root = tree.root(9).toString();
        assertThat(page).contains(LOG, root.substring(0, 4) + " " + root.substring(4, 8), "Paraaf");
        assertThat(page).contains("verify --against 9:" + root);
        assertThat(PaperPage.check("9:" + root)).isNotEqualTo(PaperPage.check("8:" + root));
    }
}
