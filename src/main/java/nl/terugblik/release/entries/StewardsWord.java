package nl.terugblik.release.entries;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the steward says under the register's own signature: who may sign and with which key, and how few may be told of. It is
 * no entry of the log alone, since whoever could write one there could let anyone sign.
 */
final class StewardsWord {

    /** The field of an entry that holds the word with its signature. */
    static final String NOTE = "note";

    private StewardsWord() {}

    /** The text that the entry's signature is under; empty where its kind is none of the steward's. */
    static Optional<String> of(JsonNode entry) {
        String at = entry.path("at").asString("");
        return switch (entry.path("what").asString("")) {
            case "person" ->
                Optional.of("terugblik release signer\n"
                        + entry.path("name").asString("") + "\n"
                        + entry.path("public_key").asString("") + "\n" + at + "\n");
            case "floor" ->
                Optional.of("terugblik release floor\n" + entry.path("floor").asString("") + "\n" + at + "\n");
            default -> Optional.empty();
        };
    }
}
