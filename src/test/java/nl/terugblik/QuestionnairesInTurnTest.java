package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.CsvReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.RegisterDump;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered in questionnaires, from the delivery to scores, through backup, another key and an erasure. */
@UsesRegister
class QuestionnairesInTurnTest {

    private static final String STUDY = "jobs/ekc-short-term.yaml";
    private static final Path DELIVERY = Path.of("sample-dossiers/amsterdam");

    @TempDir
    private Path folder = Path.of("");

    private Path keyFile = Path.of("");
    private String first = "";

    @BeforeEach
    void study() throws IOException {
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        Said said = ask("one", "run", STUDY, "--delivery", DELIVERY.toString());
        assertThat(said.exit()).as(said.err()).isIn(0, 7);
        first = run(said);
    }

    @Test
    void leaveTheCaseFileAsScoresOnly() throws IOException {
        Path run = folder.resolve("one/runs").resolve(first);
        try (Stream<Path> files = Files.walk(folder.resolve("one"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(run.resolve("protocol"))) { // which names the items, as the instrument does
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain("capi_01", "psq_friends");
                }
            }
        }
        assertThat(run.resolve("protocol/instruments/scales/capi-sf.yaml")).exists();
        assertThat(run.resolve("screening")).doesNotExist();
        assertThat(coded(first).stream().map(row -> row.get("capi_abuse_t1")).filter(score -> !score.isEmpty()))
                .hasSizeGreaterThan(20);
    }

    @Test
    void giveTheSameScoresOfARegisterThatWasPutBackOrHasAnotherKey() throws IOException {
        Path backup = folder.resolve("register.backup");
        List<String> before = dump("one");
        assertThat(ask("one", "backup", backup.toString()).exit()).isZero();
        assertThat(ask("two", "restore", backup.toString()).exit()).isZero();
        assertThat(dump("two")).isEqualTo(before);

        assertThat(ask("one", "rekey").exit()).isZero();
        Said again = ask("one", "study", STUDY);

        assertThat(again.exit()).as(again.err()).isIn(0, 7);
        assertThat(scores(run(again))).isEqualTo(scores(first));
    }

    @Test
    void goWithTheFamilyThatIsErased() throws IOException {
        List<CSVRecord> before = coded(first);
        CSVRecord answered = before.stream()
                .filter(row -> !row.get("capi_abuse_t1").isEmpty())
                .findFirst()
                .orElseThrow();
        String known = answered.get("family");
        String number = number(known);

        assertThat(forget(number).exit()).isZero();
        Said again = ask("one", "study", STUDY);

        assertThat(again.exit()).as(again.err()).isIn(0, 7);
        assertThat(coded(run(again)))
                .hasSize(before.size() - 1)
                .noneMatch(row -> row.get("family").equals(known));
        assertThat(ask("one", "explain", known, "capi_abuse_t1", "--run", first).exit())
                .isNotZero();
    }

    @Test
    void areFollowedFromAScoreToTheirLines() throws IOException {
        String family = coded(first).stream()
                .filter(row -> !row.get("capi_abuse_t1").isEmpty())
                .findFirst()
                .orElseThrow()
                .get("family");

        Said said = ask("one", "explain", family, "capi_abuse_t1");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .containsPattern("counted +questionnaires\\.csv:\\d+   a questionnaire of wave t1 for the parent")
                .contains("equal to coded.csv")
                .doesNotContain("capi_0");
        List<String> lines = Files.readAllLines(DELIVERY.resolve("answers.csv"));
        assertThat(said.out()
                        .lines()
                        .filter(line -> line.matches(" +counted +answers\\.csv:\\d+ .*"))
                        .map(line -> lines.get(Integer.parseInt(line.replaceAll(".*csv:(\\d+).*", "$1")) - 1))
                        .map(line -> line.replaceAll("^[^,]*,([^,]*),[01]$", "$1"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(1, item -> item + 1)
                        .limit(24)
                        .map(item -> "capi_" + (item < 10 ? "0" : "") + item)
                        .toList());
    }

    /** The agency's number of a family: the one of whose families row its values tell. */
    private String number(String known) {
        Said said = ask("one", "explain", known, "ethnicity");
        int line = Integer.parseInt(said.out().replaceAll("(?s).*families\\.csv:(\\d+).*", "$1"));
        try {
            return Files.readAllLines(DELIVERY.resolve("families.csv"))
                    .get(line - 1)
                    .split(",")[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CSVRecord> coded(String run) {
        List<CSVRecord> rows = new ArrayList<>();
        CsvReader.read(folder.resolve("one/runs").resolve(run).resolve("dataset/coded.csv"), rows::add);
        return rows;
    }

    /** Every family's values, whatever it is called. */
    private List<String> scores(String run) {
        return coded(run).stream()
                .map(row -> row.stream().skip(1).toList().toString())
                .sorted()
                .toList();
    }

    private static String run(Said said) {
        return said.out().replaceAll("(?s).*\\(run ([a-z0-9-]+)\\).*", "$1");
    }

    private List<String> dump(String work) {
        return RegisterDump.of(Said.register(folder.resolve(work)), MasterKey.read(keyFile));
    }

    private Said forget(String number) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((number + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return ask("one", "forget", "--organisation", "amsterdam");
        } finally {
            System.setIn(before);
        }
    }

    private Said ask(String work, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--work", folder.resolve(work).toString(), "--key-file", keyFile.toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
