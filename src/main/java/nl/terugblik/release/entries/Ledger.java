package nl.terugblik.release.entries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.release.signing.CannotRelease;
import tools.jackson.databind.JsonNode;

/**
 * The ledger of releases: who may sign, what was asked, looked at and agreed to. Its entries are those of the register's log of
 * acts; before there is a register, those of a file, which the log takes over.
 */
public final class Ledger {

    private final Store store;
    private final List<JsonNode> entries;

    private Ledger(Store store) {
        this.store = store;
        this.entries = new ArrayList<>(store.read());
    }

    /** Where entries are kept. */
    public interface Store {

        /**
         * The entries, in order.
         *
         * @throws NotAsSigned when one is not what was written
         */
        List<JsonNode> read();

        /** The hash of the last entry. */
        String head();

        /** Adds an entry, on disk before it counts. */
        JsonNode add(String what, String at, Map<String, Object> fields);
    }

    /** Reads a ledger. */
    public static Ledger of(Store store) {
        return new Ledger(store);
    }

    /** The hash of the last entry. */
    public String head() {
        return store.head();
    }

    public List<JsonNode> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The entries of a kind about a release, in order. */
    public List<JsonNode> of(String what, String release) {
        return entries.stream()
                .filter(entry -> entry.path("what").asString("").equals(what))
                .filter(entry -> entry.path("release").asString("").equals(release))
                .toList();
    }

    /**
     * The request for a release.
     *
     * @throws CannotRelease when nobody asked for it
     */
    public JsonNode request(String release) {
        return of("request", release).stream()
                .findFirst()
                .orElseThrow(() ->
                        new CannotRelease("There is no request of that name; ./terugblik release list shows them."));
    }

    /** The id of the next request by a plan. */
    public String next(String plan) {
        long asked = entries.stream()
                .filter(entry -> entry.path("what").asString("").equals("request"))
                .filter(entry -> entry.path("release").asString("").matches(plan + "-[0-9]+"))
                .count();
        return plan + "-" + (asked + 1);
    }

    /** The public key of a person, in base64. */
    public Optional<String> key(String name) {
        return entries.stream()
                .filter(entry -> entry.path("what").asString("").equals("person"))
                .filter(entry -> entry.path("name").asString("").equals(name))
                .map(entry -> entry.path("public_key").asString(""))
                .reduce((older, newer) -> newer);
    }

    /** Whether a key was ever registered for a person; who signed with a key that was replaced since did so in good order. */
    public boolean wasKeyOf(String name, String key) {
        return entries.stream()
                .filter(entry -> entry.path("what").asString("").equals("person"))
                .anyMatch(entry -> entry.path("name").asString("").equals(name)
                        && entry.path("public_key").asString("").equals(key));
    }

    /** Adds an entry, on disk before it counts. */
    public void add(String what, String at, Map<String, Object> fields) {
        entries.add(store.add(what, at, fields));
    }
}
