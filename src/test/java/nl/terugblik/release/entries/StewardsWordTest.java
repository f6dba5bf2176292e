package nl.terugblik.release.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.ledger.LogKeys;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.note.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may sign, and the floor, count under the register's own signature alone. */
class StewardsWordTest {

    private static final String NAME = "terugblik/0011223344556677/runs";

    @TempDir
    private Path folder = Path.of("");

    private List<Entry> all = new ArrayList<>();

    /** A log that lies in memory. */
    private record Log(List<Entry> all, SigningKey key) implements ReleaseEntries {

        @Override
        public List<Entry> entries() {
            return all.stream()
                    .filter(entry -> entry.act().action().startsWith(ACTION))
                    .toList();
        }

        @Override
        public SignedNote sign(String text) {
            return SignedNote.unsigned(text).signed(key, NAME);
        }

        @Override
        public LogKeys keys() {
            return LogKeys.of(all);
        }

        @Override
        public void enter(Act act) {
            all.add(new Entry(all.size() + 1, Instant.EPOCH, new Acting("steward", "test"), act));
        }
    }

    @BeforeEach
    void begin() {
        SigningKey.make(folder.resolve("signing.pem"));
        all = new ArrayList<>();
        Log log = log();
        String key = log.key().verifier(NAME, VerifierKey.Type.SIGNATURE).text();
        log.enter(new Act("ledger.begun", "register", "done", Map.of("log", NAME, "key", key)));
    }

    private Log log() {
        return new Log(all, SigningKey.read(folder.resolve("signing.pem")));
    }

    private Ledger ledger() {
        return Ledger.of(new LogLedger(log()));
    }

    private void registered(String name, String key) {
        ledger().addWord("person", "2026-01-02T00:00:00Z", Map.of("name", name, "public_key", key));
    }

    /** As programs before signatures entered someone, and as anybody could who writes in the log. */
    private void unsigned(String name, String key) {
        ledger().add("person", "2026-01-02T00:00:00Z", Map.of("name", name, "public_key", key));
    }

    private void lastIsChanged(String field, String value) {
        Entry last = all.remove(all.size() - 1);
        Map<String, Object> detail = new HashMap<>(last.act().detail());
        detail.put(field, value);
        log().enter(new Act(last.act().action(), last.act().object(), last.act().outcome(), detail));
    }

    @Test
    void countsWhenTheRegisterSigned() {
        registered("anna", "A");
        assertThat(ledger().signers().key("anna")).contains("A");
        assertThat(ledger().entries()).allMatch(ledger()::isWord);
    }

    @Test
    void countsNotWhenItWasChanged() {
        registered("anna", "A");
        lastIsChanged("public_key", "B");
        assertThat(ledger().signers().key("anna")).isEmpty();
        assertThat(ledger().entries()).noneMatch(ledger()::isWord);
    }

    @Test
    void countsNotWhenAnotherKeySigned() {
        SigningKey other = SigningKey.make(folder.resolve("other.pem"));
        Ledger.of(new LogLedger(new Log(all, other)))
                .addWord("person", "2026-01-02T00:00:00Z", Map.of("name", "anna", "public_key", "A"));
        assertThat(ledger().signers().key("anna")).isEmpty();
    }

    @Test
    void countsOfAnOlderProgramUntilTheRegisterSigned() {
        unsigned("anna", "A");
        assertThat(ledger().signers().key("anna")).contains("A");
        registered("ben", "B");
        unsigned("carla", "C");
        assertThat(ledger().signers().key("anna")).contains("A");
        assertThat(ledger().signers().key("ben")).contains("B");
        assertThat(ledger().signers().key("carla")).isEmpty();
        assertThat(ledger().isWord(ledger().entries().get(2))).isFalse();
    }

    @Test
    void isOfThoseWhoCouldSignBeforeARequest() {
        registered("anna", "A");
        ledger().add("request", "2026-01-03T00:00:00Z", Map.of("release", "x-1"));
        registered("ben", "B");
        assertThat(ledger().signersBefore("x-1").key("anna")).contains("A");
        assertThat(ledger().signersBefore("x-1").key("ben")).isEmpty();
    }

    @Test
    void isThatOnePersonHasAllNamesOfTheirKeys() {
        unsigned("anna", "A");
        unsigned("anna", "A2");
        unsigned("ben", "B");
        unsigned("dirk", "A");
        unsigned("dirk", "D");
        unsigned("eva", "D");
        Signers signers = ledger().signers();
        assertThat(signers.areOne("anna", "eva")).isTrue();
        assertThat(signers.areOne("eva", "anna")).isTrue();
        assertThat(signers.areOne("anna", "ben")).isFalse();
        assertThat(signers.areOne("anna", "nobody")).isFalse();
        assertThat(signers.otherHolder("A", "anna")).contains("dirk");
        assertThat(signers.otherHolder("B", "ben")).isEmpty();
    }

    @Test
    void setsTheFloor() {
        assertThat(ledger().floor()).isEmpty();
        ledger().addWord("floor", "2026-01-02T00:00:00Z", Map.of("floor", "20"));
        assertThat(ledger().floor()).hasValue(20);
        ledger().addWord("floor", "2026-01-02T00:00:00Z", Map.of("floor", "15"));
        assertThat(ledger().floor()).hasValue(15);
        lastIsChanged("floor", "2");
        assertThat(ledger().floor()).hasValue(20);
    }
}
