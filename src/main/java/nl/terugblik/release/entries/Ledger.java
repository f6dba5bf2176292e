package nl.terugblik.release.entries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.signing.NotAsSigned;
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

        /** A text with the register's signature under it; empty before there is a register. */
        Optional<String> sign(String text);

        /** Whether the register's own key signed what an entry says. */
        boolean isSigned(JsonNode entry);
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
                .filter(entry -> isA(what, entry))
                .filter(entry -> entry.path("release").asString("").equals(release))
                .toList();
    }

    private static boolean isA(String what, JsonNode entry) {
        return entry.path("what").asString("").equals(what);
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
                .filter(entry -> isA("request", entry))
                .filter(entry -> entry.path("release").asString("").matches(plan + "-[0-9]+"))
                .count();
        return plan + "-" + (asked + 1);
    }

    /** Who may sign now. */
    public Signers signers() {
        return signers(entries.size());
    }

    /** Who could sign when a release was asked for. */
    public Signers signersBefore(String release) {
        return signers(entries.indexOf(request(release)));
    }

    private Signers signers(int before) {
        Signers signers = new Signers();
        for (JsonNode entry : counted("person", before)) {
            signers.add(
                    entry.path("name").asString(""), entry.path("public_key").asString(""));
        }
        return signers;
    }

    /** The floor of threshold and k that the steward set last; empty while the usual one holds. */
    public OptionalInt floor() {
        return counted("floor", entries.size()).stream()
                .mapToInt(entry -> Integer.parseInt(entry.path("floor").asString("0")))
                .reduce((older, newer) -> newer);
    }

    /** The words of the steward that count: those under the register's signature. */
    private List<JsonNode> counted(String what, int before) {
        List<JsonNode> counted = new ArrayList<>();
        for (int index = 0; index < before; index++) {
            JsonNode entry = entries.get(index);
            if (isA(what, entry) && (store.isSigned(entry) || isOfBeforeSignatures(index))) {
                counted.add(entry);
            }
        }
        return counted;
    }

    /** Whether an entry is of a program that signed no registration, or of a file that was taken over from one. */
    public boolean isOfBeforeSignatures(JsonNode entry) {
        return isOfBeforeSignatures(entries.indexOf(entry));
    }

    private boolean isOfBeforeSignatures(int index) {
        return entries.get(index).has(TakenOver.LINE)
                || entries.subList(0, index + 1).stream().noneMatch(entry -> entry.has(StewardsWord.NOTE));
    }

    /** Adds an entry, on disk before it counts; what the steward says is signed by the register's own key. */
    public void add(String what, String at, Map<String, Object> fields) {
        entries.add(store.add(what, at, fields));
    }

    /** Adds a word of the steward, signed by the register's own key where there is a register. */
    public void addWord(String what, String at, Map<String, Object> fields) {
        Map<String, Object> signed = new LinkedHashMap<>(fields);
        signed.put("what", what);
        signed.put("at", at);
        JsonNode word = LogLedger.JSON.valueToTree(signed);
        Map<String, Object> more = new LinkedHashMap<>(fields);
        StewardsWord.of(word).flatMap(store::sign).ifPresent(note -> more.put(StewardsWord.NOTE, note));
        add(what, at, more);
    }

    /** 64 hexadecimal digits that only the holder of the register's own key can find, the same for the same text. */
    public String secret(String text) {
        return Sha256.of(store.sign(text)
                .orElseThrow(() -> new CannotRelease("There is no register here yet; first ./terugblik run.")));
    }

    /** Whether what the steward says in an entry was signed by the register's own key, or is older than such signatures. */
    public boolean isWord(JsonNode entry) {
        return StewardsWord.of(entry).isEmpty() || store.isSigned(entry) || isOfBeforeSignatures(entry);
    }
}
