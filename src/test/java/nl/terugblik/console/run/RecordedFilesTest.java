package nl.terugblik.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a run that are given out: as the ledger recorded them, or not at all. */
class RecordedFilesTest {

    private static final String RUN = "ekc-0a1b2c-1";

    @TempDir
    private Path work = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        folder = work.resolve("runs").resolve(RUN);
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(work.resolve("key"), "the key of the register");
        Files.writeString(folder.resolve("tables/outcomes.csv"), "outcome\na\n");
        Files.writeString(folder.resolve("unlisted.csv"), "never listed\n");
        record(Map.of("tables/outcomes.csv", "outcome\na\n"));
    }

    /** Writes what the run says of its files, and enters that. */
    private void record(Map<String, String> texts) throws IOException {
        String outputs = new TreeMap<>(texts)
                .entrySet().stream()
                        .map(file -> "{\"file\":\"" + file.getKey() + "\",\"sha256\":\"" + Sha256.of(file.getValue())
                                + "\",\"bytes\":" + file.getValue().getBytes(StandardCharsets.UTF_8).length + "}")
                        .collect(Collectors.joining(","));
        String about = "{\"id\":\"" + RUN + "\",\"outputs\":[" + outputs + "]}";
        Files.writeString(folder.resolve("run.json"), about);
        TreeMap<String, String> all = new TreeMap<>(texts);
        all.put("run.json", about);
        String hash = Sha256.of(all.entrySet().stream()
                .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
        Act act = new Act("study.noted", "run " + RUN, "running", Map.of("outputs_sha256", hash));
        Files.createDirectories(work.resolve("ledger"));
        Files.writeString(
                work.resolve("ledger/runs.jsonl"),
                new Entry(1, Instant.EPOCH, new Acting("anna", "host"), act).line() + "\n");
    }

    private static String text(OpenedFile file) throws IOException {
        try (file) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void areThoseThatTheLedgerRecorded() throws IOException {
        RecordedFiles files = RecordedFiles.of(work, RUN).orElseThrow();
        assertThat(files.files()).extracting(ListedFile::path).containsExactly("tables/outcomes.csv", "run.json");
        assertThat(text(files.open("tables/outcomes.csv").orElseThrow())).isEqualTo("outcome\na\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unlisted.csv",
                "../../key",
                "tables/../../../key",
                "tables",
                "",
                "/etc/passwd",
                "tables/outcomes.csv\0",
                "TABLES/OUTCOMES.CSV",
                "./tables/outcomes.csv"
            })
    void areNoOthers(String path) {
        assertThat(RecordedFiles.of(work, RUN).orElseThrow().open(path)).isEmpty();
    }

    @Test
    void areNotGivenOnceTheyWereChanged() throws IOException {
        Files.writeString(folder.resolve("tables/outcomes.csv"), "outcome\nb\n");
        assertThat(RecordedFiles.of(work, RUN).orElseThrow().open("tables/outcomes.csv"))
                .isEmpty();
    }

    @Test
    void areNotGivenThroughALink() throws IOException {
        Files.delete(folder.resolve("tables/outcomes.csv"));
        Files.writeString(work.resolve("same.csv"), "outcome\na\n");
        Files.createSymbolicLink(folder.resolve("tables/outcomes.csv"), work.resolve("same.csv"));
        assertThat(RecordedFiles.of(work, RUN).orElseThrow().open("tables/outcomes.csv"))
                .isEmpty();
    }

    @Test
    void areNoneWhereTheListWasChanged() throws IOException {
        String about = Files.readString(folder.resolve("run.json"));
        Files.writeString(folder.resolve("run.json"), about.replace("tables/outcomes.csv", "../../key"));
        assertThat(RecordedFiles.of(work, RUN)).isEmpty();
    }

    @Test
    void leadNowhereElseEvenWhereTheLedgerHasSuchAList() throws IOException {
        record(Map.of("../../key", "the key of the register"));
        assertThat(RecordedFiles.of(work, RUN).orElseThrow().open("../../key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none-1", "..", "../runs/" + RUN, "", "."})
    void areNoneOfARunThatIsNotThere(String run) {
        assertThat(RecordedFiles.of(work, run)).isEmpty();
    }

    @Test
    void tellsWhereFamiliesStandOneByOne() {
        assertThat(new ListedFile("dataset/coded.csv", "", 1).holdsFamilies()).isTrue();
        assertThat(new ListedFile("dataset/spss/coded.sav", "", 1).holdsFamilies())
                .isTrue();
        assertThat(new ListedFile("cohort/screened.csv", "", 1).holdsFamilies()).isTrue();
        assertThat(new ListedFile("cohort/matches.csv", "", 1).holdsFamilies()).isTrue();
        assertThat(new ListedFile("cohort/flow.csv", "", 1).holdsFamilies()).isFalse();
        assertThat(new ListedFile("tables/outcomes.csv", "", 1).holdsFamilies()).isFalse();
        assertThat(new ListedFile("dataset/FORMATS.md", "", 1).holdsFamilies()).isFalse();
    }
}
