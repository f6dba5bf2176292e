package nl.terugblik.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.signing.NotAsSigned;
import nl.terugblik.release.signing.Signed;
import tools.jackson.databind.JsonNode;

/** The check of a released folder: its files, its signatures, and that the ledger knows of it. */
final class Verification {

    private final Ledger ledger;

    Verification(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Checks a folder.
     *
     * @throws NotAsSigned when anything is not as it was signed for
     */
    void check(Path released) {
        for (String needed : List.of(Manifest.NAME, Manifest.SIGNATURES)) {
            if (!Files.isRegularFile(released.resolve(needed))) {
                throw new NotAsSigned("The folder " + released + " has no " + needed + ": it is no release.");
            }
        }
        Manifest.check(released);
        String manifest = Sha256.of(released.resolve(Manifest.NAME));
        List<Signed> all = new ArrayList<>();
        for (JsonNode node :
                Manifest.read(released.resolve(Manifest.SIGNATURES)).path("signatures")) {
            Signed signed = Signed.of(node);
            if (!signed.manifest().equals(manifest) || !signed.holds()) {
                throw new NotAsSigned("The signature of " + signed.name() + " is not under this manifest.");
            }
            all.add(signed);
        }
        String release =
                Manifest.read(released.resolve(Manifest.NAME)).path("release").asString("");
        Signatures signatures = new Signatures(ledger, release);
        signatures.fault(all).ifPresent(fault -> {
            throw new NotAsSigned(fault);
        });
        if (ledger.of("approve", release).stream()
                .noneMatch(entry -> Signed.of(entry.path("signed")).manifest().equals(manifest))) {
            throw new NotAsSigned("The ledger knows of no such release.");
        }
        if (!signatures.isOfBefore()) {
            signatures.late(all).stream().findFirst().ifPresent(name -> {
                throw new NotAsSigned("The key of " + name + " was registered after the release was asked for.");
            });
        }
    }
}
