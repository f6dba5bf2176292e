package nl.terugblik.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.signing.NotAsSigned;
import nl.terugblik.release.signing.Role;
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
        Map<Role, String> keys = new EnumMap<>(Role.class);
        for (JsonNode node :
                Manifest.read(released.resolve(Manifest.SIGNATURES)).path("signatures")) {
            Signed signed = Signed.of(node);
            check(signed, manifest);
            keys.put(signed.role(), signed.key());
        }
        boolean isOfOne = Objects.equals(keys.get(Role.REQUEST), keys.get(Role.APPROVE));
        if (keys.size() < Role.values().length || isOfOne) {
            throw new NotAsSigned("Two people must sign for a release, and here they did not.");
        }
        String release =
                Manifest.read(released.resolve(Manifest.NAME)).path("release").asString("");
        if (ledger.of("approve", release).stream()
                .noneMatch(entry -> Signed.of(entry.path("signed")).manifest().equals(manifest))) {
            throw new NotAsSigned("The ledger knows of no such release.");
        }
    }

    private void check(Signed signed, String manifest) {
        if (!signed.manifest().equals(manifest) || !signed.holds()) {
            throw new NotAsSigned("The signature of " + signed.name() + " is not under this manifest.");
        }
        if (!ledger.wasKeyOf(signed.name(), signed.key())) {
            throw new NotAsSigned("The key of " + signed.name() + " was never registered here.");
        }
    }
}
