package nl.terugblik.release;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A signature under a release.
 *
 * @param role what was signed for
 * @param name by whom, as the steward registered them
 * @param key the public key, in base64
 * @param at when, in UTC
 * @param manifest the hash of the manifest that was signed for
 * @param signature Ed25519 over {@link #statement}, in base64
 */
record Signed(Role role, String name, String key, String at, String manifest, String signature) {

    /** What is signed: the role and the moment too, so that no signature can stand for another. */
    static String statement(Role role, String name, String at, String manifest) {
        return "terugblik release\n" + role.name().toLowerCase(Locale.ROOT) + "\n" + name + "\n" + at + "\n" + manifest
                + "\n";
    }

    /** Whether the holder of the key signed this. */
    boolean holds() {
        return Keys.isSigned(statement(role, name, at, manifest), signature, key);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", role.name().toLowerCase(Locale.ROOT));
        json.put("name", name);
        json.put("public_key", key);
        json.put("at", at);
        json.put("manifest_sha256", manifest);
        json.put("signature", signature);
        return json;
    }
}
