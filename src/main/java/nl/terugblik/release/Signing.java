package nl.terugblik.release;

import java.nio.file.Path;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.entries.Ledger;
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
        return ledger.key(name)
                .orElseThrow(() -> new CannotRelease("Nobody of that name may sign here; the steward registers a public"
                        + " key first (./terugblik release register)."));
    }

    /** Nobody agrees to their own request, under another name neither. */
    void mustDiffer(JsonNode request, String name) {
        Signed asked = Signed.of(request.path("signed"));
        if (asked.key().equals(mustBeRegistered(name)) || asked.name().equals(name)) {
            throw new CannotRelease("Who asks for a release cannot agree to it; someone else must.");
        }
    }
}
