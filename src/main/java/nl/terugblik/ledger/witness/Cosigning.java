package nl.terugblik.ledger.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.note.VerifierKey;

/**
 * Someone who cosigns checkpoints: each only where the log did no more than grow since the last. Which that was lies beside
 * their key, in a file that is named after it, a log each.
 *
 * @param name under which name
 * @param key with which private key
 */
public record Cosigning(String name, Path key) {

    private static final String LAST = ".last-cosigned";

    /**
     * Adds a cosignature to a note's file.
     *
     * @param proof what proves that the log grew out of the last one cosigned
     * @return what was done, in a sentence
     * @throws NotANote when it is no checkpoint
     * @throws NotGrown when the log did something else than grow
     */
    public String cosign(Path file, Optional<Path> proof, Instant now) {
        SigningKey own = SigningKey.read(key);
        VerifierKey verifier = own.verifier(name.replace(' ', '-'), VerifierKey.Type.COSIGNATURE);
        SignedNote note = SignedNote.parse(text(file));
        Checkpoint checkpoint = Checkpoint.of(note);
        Path last = key.resolveSibling(key.getFileName() + LAST);
        if (Files.exists(last)) {
            mustHaveGrown(Checkpoint.of(SignedNote.parse(text(last))), checkpoint, proof);
        }
        if (note.cosignedAt(verifier).isEmpty()) {
            note = note.cosigned(own, verifier.name(), now.getEpochSecond());
            PrivateFiles.write(file, note.toString());
        }
        PrivateFiles.write(last, note.toString());
        return "Cosigned: checkpoint " + checkpoint.size() + " of " + checkpoint.origin() + ", by " + verifier.text()
                + ".";
    }

    private static void mustHaveGrown(Checkpoint earlier, Checkpoint now, Optional<Path> proof) {
        if (!earlier.origin().equals(now.origin())) {
            throw new NotGrown("The last checkpoint that this key cosigned is of another log (" + earlier.origin()
                    + "); use a key of its own for each log.");
        }
        if (earlier.equals(now)) {
            return;
        }
        if (now.size() < earlier.size()) {
            throw new NotGrown("This key cosigned checkpoint " + earlier.size() + " before, which is later than "
                    + now.size() + ": the log was taken back, or this is an old note.");
        }
        GrowthProof given = GrowthProof.parse(text(proof.orElseThrow(() -> new NotGrown(
                "This key cosigned checkpoint " + earlier.size() + " before; name with --proof what ./terugblik ledger"
                        + " proof --from " + earlier.size() + " gives."))));
        if (!given.leadsFrom(earlier) || !Checkpoint.of(given.note()).equals(now)) {
            throw new NotGrown(
                    "The proof does not lead from checkpoint " + earlier.size() + " to checkpoint " + now.size()
                            + ": the log did something else than grow, or the proof is of another time. Do not cosign; ask for"
                            + " a verification.");
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
