package nl.terugblik.release;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.entries.Signers;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.signing.Keys;
import nl.terugblik.release.signing.Role;
import nl.terugblik.release.signing.Signed;
import tools.jackson.databind.JsonNode;

/** Who may sign, and signs: someone the steward registered, with the key that was registered for them. */
final class Signing {

    private final Ledger ledger;

    Signing(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Enters who may sign, under the register's signature.
     *
     * @throws CannotRelease when the key is somebody else's already
     */
    void register(String name, String key, String at) {
        ledger.signers().otherHolder(key, name).ifPresent(holder -> {
            throw new CannotRelease("This key is registered for " + holder
                    + " already; each who signs has a key of their" + " own (./terugblik release key).");
        });
        ledger.addWord("person", at, Map.of("name", name, "public_key", key));
    }

    /**
     * Signs for a release.
     *
     * @param outside the folder of what is to leave the house
     * @throws CannotRelease when the key is not the one that was registered
     */
    Signed sign(Role role, String name, Path key, Path outside, String at) {
        String manifest = Sha256.of(outside.resolve(Manifest.NAME));
        String signature = Keys.sign(key, Signed.statement(role, name, at, manifest));
        Signed signed = new Signed(role, name, mustBeRegistered(name), at, manifest, signature);
        if (!signed.holds()) {
            throw new CannotRelease("The key in " + key + " is not the one that was registered for " + name + ".");
        }
        return signed;
    }

    /** The public key of someone who may sign. */
    String mustBeRegistered(String name) {
        return ledger.signers()
                .key(name)
                .orElseThrow(() -> new CannotRelease("Nobody of that name may sign here; the steward registers a public"
                        + " key first (./terugblik release register)."));
    }

    /**
     * Nobody agrees to their own request, under another name neither; and who agrees could sign before it was asked for, so that
     * nobody makes themselves a second person for a request of theirs.
     */
    void mayAgree(JsonNode request, String name) {
        String key = mustBeRegistered(name);
        Signed asked = Signed.of(request.path("signed"));
        Signers signers = ledger.signers();
        if (asked.name().equals(name) || asked.key().equals(key) || signers.areOne(asked.name(), name)) {
            throw new CannotRelease("Who asks for a release cannot agree to it; someone else must.");
        }
        String release = request.path("release").asString("");
        if (!ledger.signersBefore(release).key(name).equals(Optional.of(key))) {
            throw new CannotRelease("The key of " + name + " was registered after " + release
                    + " was asked for, and only older ones count; have it asked for again.");
        }
    }
}
