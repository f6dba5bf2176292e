package nl.terugblik.console.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log of which a page is read from its end. */
class LogFileTest {

    @TempDir
    private Path folder = Path.of("");

    private LogFile log = new LogFile(folder);

    /** As many as fill several pieces of what is read at a time. */
    @BeforeEach
    void write() throws IOException {
        log = new LogFile(folder.resolve("runs.jsonl"));
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= 1000; n++) {
            lines.add(entry(n, n % 10 == 0 ? "study.ended" : "study.noted", n % 7 == 0 ? "ben" : "anna")
                    .line());
        }
        Files.writeString(log.file(), String.join("\n", lines) + "\n");
    }

    private static Entry entry(long n, String action, String actor) {
        return new Entry(
                n,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(n * 3600),
                new Acting(actor, "host cli 1"),
                new Act(action, "run ekc-" + n, "done", Map.of("text", "é".repeat((int) (n % 300)))));
    }

    private static List<Long> numbers(LogPage page) {
        return page.entries().stream().map(Entry::n).toList();
    }

    @Test
    void givesPageAfterPageUntilTheFirstEntry() {
        List<Long> all = new ArrayList<>();
        OptionalLong before = OptionalLong.empty();
        do {
            LogPage page = log.page(Wanted.ALL, before, 64);
            all.addAll(numbers(page));
            before = page.older();
        } while (before.isPresent());
        assertThat(all).hasSize(1000).startsWith(1000L, 999L).endsWith(2L, 1L).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            study       |      |         | -          | -          | 1000
            study.ended |      |         | -          | -          | 990, 1000
            stud        |      |         | -          | -          | ''
            -           | ben  |         | -          | -          | 994
            -           | be   |         | -          | -          | ''
            study.ended | ben  |         | -          | -          | 980
            -           |      | ekc-12  | -          | -          | 129, 12
            -           |      |         | 2026-01-02 | 2026-01-02 | 24, 47
            -           |      |         | 2027-01-01 | -          | ''
            """)
    void findsWhatIsWanted(String action, String actor, String object, String from, String to, String expected) {
        Wanted wanted = new Wanted(
                Optional.ofNullable(action).orElse(""),
                Optional.ofNullable(actor).orElse(""),
                Optional.ofNullable(object).orElse(""),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(to).map(LocalDate::parse));
        List<Long> found = numbers(log.page(wanted, OptionalLong.empty(), 100));
        if (expected.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            for (String number : expected.split(", ")) {
                assertThat(found).contains(Long.valueOf(number));
            }
        }
    }

    @Test
    void takesNoNoticeOfALineThatIsStillBeingWritten() throws IOException {
        Files.writeString(log.file(), Files.readString(log.file()) + "{\"n\":1001,\"at\":");
        assertThat(numbers(log.page(Wanted.ALL, OptionalLong.empty(), 2))).containsExactly(1000L, 999L);
        assertThat(log.size()).isEqualTo(1000);
    }

    @Test
    void countsLinesThatAreNoEntries() throws IOException {
        Files.writeString(log.file(), Files.readString(log.file()).replace("\"n\":998,", "\"n\":998, ") + "what\n\n");
        LogPage page = log.page(Wanted.ALL, OptionalLong.empty(), 3);
        assertThat(numbers(page)).containsExactly(1000L, 999L, 997L);
        assertThat(page.unreadable()).isEqualTo(3);
    }

    @Test
    void isEmptyWhereThereIsNoFileYet() {
        LogFile none = new LogFile(folder.resolve("none"));
        assertThat(none.page(Wanted.ALL, OptionalLong.empty(), 3).entries()).isEmpty();
        assertThat(none.size()).isZero();
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path link = folder.resolve("link.jsonl");
        Files.createSymbolicLink(link, log.file());
        assertThat(new LogFile(link).size()).isZero();
    }
}
