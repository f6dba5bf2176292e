package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with what the program is given is told in one sentence, and leaves nothing to trip over. */
@UsesRegister
class BadInputTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";

    @TempDir
    private static Path sample = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private Path delivery = Path.of("");
    private Path work = Path.of("");
    private Path key = Path.of("");

    @BeforeAll
    static void invent() throws IOException {
        new SampleDelivery(40, 5, 0).writeTo(sample.resolve("delivery"));
    }

    @BeforeEach
    void layOut() throws IOException {
        delivery = Files.createDirectory(folder.resolve("delivery"));
        try (Stream<Path> files = Files.list(sample.resolve("delivery"))) {
            for (Path file :
                    files.filter(file -> !file.endsWith("datapackage.json")).toList()) {
                Files.copy(file, delivery.resolve(file.getFileName()));
            }
        }
        work = folder.resolve("work");
        key = folder.resolve("key");
        MasterKey.create(key);
    }

    @Test
    void namesTheTableThatIsMissing() throws IOException {
        Files.delete(delivery.resolve("plans.csv"));

        complains(
                3,
                run(),
                "Delivery refused: " + delivery + " lacks plans.csv; export every table, with only its"
                        + " header row where it is empty.");
        mend("plans.csv");
        goesWell(run());
    }

    @Test
    void refusesATableInWhichAQuoteNeverCloses() throws IOException {
        Path plans = delivery.resolve("plans.csv");
        List<String> lines = Files.readAllLines(plans);
        lines.add(2, "p,\"f,conference,,,established");
        Files.write(plans, lines);

        complains(
                3,
                run(),
                "Delivery refused: in plans.csv a quote opens in the row of line 3 and never closes, so the"
                        + " rows after it cannot be told apart; mend or export again.");
        assertThat(study().complaints()).singleElement().asString().startsWith("The register holds no delivery yet");
    }

    @Test
    void goesOnOverAnUnknownCodeAndNamesFileLineAndColumn() throws IOException {
        Path families = delivery.resolve("families.csv");
        List<String> lines = Files.readAllLines(families);
        List<String> header = List.of(lines.get(0).split(",", -1));
        String[] cells = lines.get(3).split(",", -1);
        cells[header.indexOf("ethnicity")] = "martian";
        lines.set(3, String.join(",", cells));
        Files.write(families, lines);

        goesWell(run());
        List<String> rejections = Files.readAllLines(rejections());
        assertThat(rejections)
                .filteredOn(line -> line.startsWith("families.csv,"))
                .singleElement()
                .asString()
                .startsWith("families.csv,4,ethnicity,unknown_code,refused,")
                .doesNotContain("martian");
    }

    @Test
    void namesLineAndFieldOfATypoInAStudy() throws IOException {
        Path study = folder.resolve("study.yaml");
        Path instruments = Files.createDirectory(folder.resolve("instruments"));
        Files.copy(Path.of("jobs/instruments/ekc-2016.yaml"), instruments.resolve("ekc-2016.yaml"));
        Files.writeString(study, Files.readString(Path.of(STUDY)).replace("index_spell_days", "index_spel_days"));

        Said said = Said.by("run", study.toString(), "--delivery", delivery.toString(), "--work", work.toString());
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .filteredOn(line -> !line.startsWith("Warning: A new key was made"))
                .allSatisfy(line -> assertThat(line).contains("study.yaml line 6: population"))
                .last()
                .asString()
                .endsWith("population.index_spel_days is not known here; did you mean index_spell_days?");
        assertThat(work.resolve("deliveries")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "study " + STUDY, "backup b"})
    void takesARegisterThatWasEmptiedForNoNewOne(String command) throws IOException {
        assumeFalse(TestDatabase.isPostgres(), "the server looks after its own files");
        List<String> words = Stream.concat(
                        Stream.of(command.split(" ")),
                        Stream.of("--work", work.toString(), "--key-file", key.toString()))
                .toList();
        Said.by("intake", delivery.toString(), "--work", work.toString(), "--key-file", key.toString());
        Files.write(work.resolve("register/register.mv.db"), new byte[0]);

        Said said = Said.by(words.toArray(String[]::new));

        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.complaints())
                .last()
                .asString()
                .isEqualTo(
                        "The register's file was emptied or cut short: it knows of no run, but what runs wrote lies in"
                                + " the work folder. Move the folder register away and restore a backup.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null", "jobs"})
    void refusesWhatIsNoPlainFileWhereAStudyIsExpected(String study) {
        Said said = Said.by("run", study, "--delivery", delivery.toString(), "--work", work.toString());

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .last()
                .asString()
                .isEqualTo(study
                        + " line 1: this is a folder, a device or a pipe; check that it is a file and that you may"
                        + " read it.");
    }

    @Test
    void saysThatAStudyIsNotValidBeforeItSaysThatThereIsNoRegister() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), "study: a-study\nseed: 1.0e400\n");

        for (String command : List.of("study", "run")) {
            Said said = Said.by(command, study.toString(), "--work", work.toString());

            assertThat(said.exit()).isEqualTo(4);
            assertThat(said.complaints()).anySatisfy(line -> assertThat(line).contains("study.yaml line 2"));
        }
        assertThat(work).doesNotExist();
    }

    @Test
    void saysThatAStudyOrDeliveryIsNotThere() {
        usage(Said.by("run", "nowhere.yaml", "--work", work.toString()), "There is no study file nowhere.yaml.");
        usage(Said.by("intake", "nowhere", "--work", work.toString()), "There is no delivery folder nowhere.");
        assertThat(work).doesNotExist();
    }

    @Test
    void refusesAFolderThatIsNoDelivery() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));

        complains(
                3,
                Said.by("intake", other.toString(), "--work", work.toString(), "--key-file", key.toString()),
                "Delivery refused: there is no delivery.csv; it must say organisation, extracted_on and kind.");
    }

    @Test
    void refusesATableThatCannotBeRead() throws IOException {
        Files.delete(delivery.resolve("plans.csv"));
        Files.createDirectory(delivery.resolve("plans.csv"));

        Said said = run();
        assertThat(said.exit()).isEqualTo(8);
        assertThat(said.complaints()).singleElement().asString().startsWith("Cannot read the delivery in " + delivery);
        Files.delete(delivery.resolve("plans.csv"));
        mend("plans.csv");
        goesWell(run());
    }

    @Test
    void refusesAKeyThatIsNotTheRegisters() {
        goesWell(run());
        Path other = folder.resolve("other-key");
        String fingerprint = MasterKey.create(other).fingerprint();

        Said said = Said.by("study", STUDY, "--work", work.toString(), "--key-file", other.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.complaints())
                .singleElement()
                .asString()
                .startsWith("This key is not the register's")
                .contains(fingerprint);
        complains(
                2,
                Said.by("study", STUDY, "--work", work.toString(), "--key-file", "nowhere"),
                "There is no key file nowhere; name the one that this register was made with.");
    }

    @Test
    void saysWhatCannotBeWrittenAndGoesOnWhenItCan() throws IOException {
        Path inTheWay = Files.createFile(PrivateFiles.folder(work).resolve("deliveries"));

        Said said = run();
        assertThat(said.exit()).isEqualTo(8);
        assertThat(said.complaints()).singleElement().asString().startsWith("Cannot write " + inTheWay + ": ");
        Files.delete(inTheWay);
        Path runs = Files.createFile(work.resolve("runs"));
        Said study = run();
        assertThat(study.exit()).isEqualTo(8);
        assertThat(study.complaints()).singleElement().asString().startsWith("Cannot write " + runs + ": ");
        Files.delete(runs);
        goesWell(run());
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void overwritesNoResults() throws IOException {
        Path out = Files.createDirectory(folder.resolve("results"));
        Files.writeString(out.resolve("mine.txt"), "mine");
        goesWell(Said.by("intake", delivery.toString(), "--work", work.toString(), "--key-file", key.toString()));

        complains(
                2,
                study("--out", out.toString()),
                "The folder " + out + " exists already; name another one with --out, or remove it first.");
        assertThat(out.resolve("mine.txt")).hasContent("mine");
        assertThat(leftOvers()).isEmpty();
        PrivateFiles.delete(out);
        goesWell(study("--out", out.toString()));
        assertThat(out.resolve("run.json")).exists();
    }

    @Test
    void saysThatTheRegisterIsEmpty() throws IOException {
        complains(
                2,
                study(),
                "There is no register here yet (" + work + "); take a delivery in with ./terugblik intake, or name the"
                        + " folder of the register with --work.");
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        assertThat(Said.by("intake", nothing.toString(), "--work", work.toString(), "--key-file", key.toString())
                        .exit())
                .isEqualTo(3);
        complains(
                2,
                study(),
                "The register holds no delivery yet; take one in with 'terugblik intake DIR' or add --delivery DIR.");
        complains(2, study("--as-of", "2015"), "No single delivery is called 2015; the register holds none yet.");
    }

    private Said run() {
        return Said.by(
                "run",
                STUDY,
                "--delivery",
                delivery.toString(),
                "--work",
                work.toString(),
                "--key-file",
                key.toString());
    }

    private Said study(String... more) {
        Stream<String> words = Stream.of("study", STUDY, "--work", work.toString(), "--key-file", key.toString());
        return Said.by(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private void mend(String table) throws IOException {
        Files.copy(sample.resolve("delivery").resolve(table), delivery.resolve(table));
    }

    private Path rejections() throws IOException {
        try (Stream<Path> files = Files.walk(work.resolve("deliveries"))) {
            return files.filter(file -> file.endsWith("rejections.csv"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a rerun could trip over, or a reader take for results. */
    private List<Path> leftOvers() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".partial")
                            || work.resolve("spool").equals(file.getParent()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void goesWell(Said said) {
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isIn(0, 7);
    }

    private static void complains(int exit, Said said, String sentence) {
        assertThat(said.complaints()).containsExactly(sentence);
        assertThat(said.exit()).isEqualTo(exit);
    }

    private static void usage(Said said, String sentence) {
        assertThat(said.complaints()).first().isEqualTo(sentence);
        assertThat(said.complaints()).hasSize(2).last().asString().startsWith("See ./terugblik");
        assertThat(said.exit()).isEqualTo(2);
    }
}
