package nl.terugblik.release.signing;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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
public record Signed(Role role, String name, String key, String at, String manifest, String signature) {

    /** What is signed: the role and the moment too, so that no signature can stand for another. */
    public static String statement(Role role, String name, String at, String manifest) {
        return "terugblik release\n" + role.word() + "\n" + name + "\n" + at + "\n" + manifest + "\n";
    }

    /** Whether the holder of the key signed this. */
    public boolean holds() {
        return Keys.isSigned(statement(role, name, at, manifest), signature, key);
    }

    /** A signature as the ledger or a release holds it. */
    public static Signed of(JsonNode node) {
        return new Signed(
                role(node.path("role").asString("")),
                node.path("name").asString(""),
                node.path("public_key").asString(""),
                node.path("at").asString(""),
                node.path("manifest_sha256").asString(""),
                node.path("signature").asString(""));
    }

    private static Role role(String written) {
        for (Role role : Role.values()) {
            if (role.word().equals(written)) {
                return role;
            }
        }
        throw new NotAsSigned("A signature does not say what it is for.");
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", role.word());
        json.put("name", name);
        json.put("public_key", key);
        json.put("at", at);
        json.put("manifest_sha256", manifest);
        json.put("signature", signature);
        return json;
    }
}
