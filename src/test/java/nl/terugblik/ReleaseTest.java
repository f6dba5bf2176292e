package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.crate.CheckedCrate;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.MasterKey;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A release from the wish to the folder outside, by the commands as a whole. */
class ReleaseTest {

    private static final String TABLES = "jobs/releases/tables.yaml";
    private static final Pattern RUN = Pattern.compile("run (ekc-follow-up-[a-z0-9-]+)");

    @TempDir
    private static Path shared = Path.of("");

    private static String run = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void carryOutAStudy() {
        MasterKey.create(shared.resolve("key"));
        Said said = ask(
                "run",
                "jobs/ekc-follow-up.yaml",
                "--delivery",
                "sample-dossiers/agency-north",
                "--key-file",
                shared.resolve("key").toString());
        Matcher id = RUN.matcher(said.out());
        assertThat(id.find()).as(said.err()).isTrue();
        run = id.group(1);
        for (String name : List.of("anna", "ben", "carla")) {
            ask("release", "key", name, "--to", shared.resolve("keys").toString());
            ask(
                    "release",
                    "register",
                    name,
                    shared.resolve("keys/" + name + ".public.pem").toString());
        }
    }

    @Test
    void takesTwoAndIsAsItWasSignedFor() throws IOException {
        Said asked = as("anna", "request", run, TABLES);
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("none can be told more narrowly than 10", "Held against");
        String release = asked.out().split("[ :]")[1];
        Path out = folder.resolve("out");

        refused(2, "someone else must", as("anna", "review", release));
        refused(2, "Nobody reviewed", as("ben", "approve", release, "--to", out.toString()));
        assertThat(as("ben", "review", release).exit()).isZero();
        refused(2, "someone else must", as("anna", "approve", release, "--to", out.toString()));
        assertThat(as("carla", "approve", release, "--to", out.toString()).exit())
                .isZero();
        assertThat(ask("release", "list").out()).contains("asked by anna, reviewed by ben, released by carla");
        assertThat(ask("release", "verify", out.toString()).exit()).isZero();
        CheckedCrate.of(out).holds(Set.of("manifest.json", "signatures.json"));
        noFamilyIsIn(out);
        noSmallCountIsIn(out);
        noNumeralIsInANoteOf(out);

        Path again = folder.resolve("again");
        assertThat(as("carla", "approve", release, "--to", again.toString()).exit())
                .isZero();
        assertThat(Files.mismatch(out.resolve("manifest.json"), again.resolve("manifest.json")))
                .isEqualTo(-1);

        assertThat(Files.readString(shared.resolve("work/ledger/runs.jsonl")))
                .containsOnlyOnce("\"release.given_again\",\"object\":\"release " + release + "\"");
        Files.writeString(again.resolve("tables/outcomes.csv"), "changed");
        refused(5, "tables/outcomes.csv is not as it was", ask("release", "verify", again.toString()));
        Files.writeString(out.resolve("more.csv"), "added");
        refused(5, "nobody signed for it", ask("release", "verify", out.toString()));
        Files.delete(out.resolve("more.csv"));
        Path signatures = out.resolve("signatures.json");
        Files.writeString(signatures, Files.readString(signatures).replace("\"ben\"", "\"dirk\""));
        refused(5, "signature of dirk", ask("release", "verify", out.toString()));
    }

    @Test
    void signsOnlyForWhoIsRegistered() {
        refused(2, "Nobody of that name", as("dirk", "request", run, TABLES));
        Said said = ask(
                "release",
                "request",
                run,
                TABLES,
                "--as",
                "anna",
                "--sign-with",
                shared.resolve("keys/ben.private.pem").toString());
        refused(2, "not the one that was registered for anna", said);
    }

    @Test
    void saysWhyATableStaysInside() throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, "release: curves\nto: nobody\ntables: [outcomes, survival-curves]\n");
        refused(2, "each step of it is the day of one child", as("anna", "request", run, plan.toString()));
        Files.writeString(plan, "release: curves\nto: nobody\ntables: [surprises]\n");
        refused(2, "the run has no such table", as("anna", "request", run, plan.toString()));
        Files.writeString(plan, "release: curves\n");
        refused(4, "plan.yaml line", as("anna", "request", run, plan.toString()));
        refused(2, "no finished run", as("anna", "request", "nothing", TABLES));
    }

    @Test
    void makesNoBandsOfACategory() throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, """
                release: bands
                to: nobody
                dataset: {variables: [ethnicity], quasi_identifiers: [ethnicity], bands: {ethnicity: [1]}}
                """);
        refused(2, "The variable ethnicity is a category and no number", as("anna", "request", run, plan.toString()));
    }

    @Test
    void refusesARunThatWasChanged() throws IOException {
        Path copy = folder.resolve("copy");
        copy(shared.resolve("work/runs").resolve(run), copy);
        Files.writeString(copy.resolve("tables/outcomes.csv"), "changed");
        refused(5, "tables/outcomes.csv of the run", as("anna", "request", copy.toString(), TABLES));

        Path dressed = folder.resolve("dressed"); // what was changed is described anew, as the run itself would
        copy(shared.resolve("work/runs").resolve(run), dressed);
        Path table = dressed.resolve("tables/outcomes.csv");
        String before = Sha256.of(table);
        Files.writeString(table, Files.readString(table).replaceFirst("\n", "\n\n"));
        Path described = dressed.resolve("run.json");
        Files.writeString(described, Files.readString(described).replace(before, Sha256.of(table)));
        refused(5, "The file run.json of the run", as("anna", "request", dressed.toString(), TABLES));

        Path added = folder.resolve("added");
        copy(shared.resolve("work/runs").resolve(run), added);
        Files.writeString(added.resolve("tables/pairs-2.csv"), "n\n1\n");
        refused(5, "The file tables/pairs-2.csv of the run", as("anna", "request", added.toString(), TABLES));
        Files.delete(added.resolve("tables/pairs-2.csv"));
        Files.delete(added.resolve("tables/outcomes.csv"));
        refused(5, "The file tables/outcomes.csv of the run", as("anna", "request", added.toString(), TABLES));

        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("run.json"), "{\"id\": \"ekc-follow-up-000000-1\", \"outputs\": []}");
        refused(
                5,
                "The ledger of this work folder has no finished study",
                as("anna", "request", foreign.toString(), TABLES));

        Files.writeString(copy.resolve("ERASED.txt"), "erased");
        refused(2, "was erased since", as("anna", "request", copy.toString(), TABLES));
    }

    /** Whoever writes in the database can make its rows say anything, but not the entry. */
    @Test
    void refusesARunWhoseRowsInTheDatabaseWereChangedWithIt() throws IOException {
        Path work = folder.resolve("work");
        copy(shared.resolve("work"), work);
        Path changed = work.resolve("runs").resolve(run);
        Path table = changed.resolve("tables/outcomes.csv");
        String before = Sha256.of(table);
        Files.writeString(table, Files.readString(table).replaceFirst("\n", "\n\n"));
        Path described = changed.resolve("run.json");
        String describedBefore = Sha256.of(described);
        Files.writeString(described, Files.readString(described).replace(before, Sha256.of(table)));
        JdbcTemplate jdbc = new JdbcTemplate(Said.writableRegister(work));
        assertThat(jdbc.update("update run_file set sha256 = ? where sha256 = ?", Sha256.of(table), before))
                .isPositive();
        assertThat(jdbc.update(
                        "update run_file set sha256 = ? where sha256 = ?", Sha256.of(described), describedBefore))
                .isPositive();
        refused(
                5,
                "are not those of its entry in the ledger",
                Said.by(
                        "--work",
                        work.toString(),
                        "release",
                        "request",
                        run,
                        TABLES,
                        "--as",
                        "anna",
                        "--sign-with",
                        shared.resolve("keys/anna.private.pem").toString()));
    }

    private static void refused(int exit, String sentence, Said said) {
        assertThat(said.exit()).as(said.err()).isEqualTo(exit);
        assertThat(said.err()).contains(sentence).doesNotContain("Exception", "at nl.terugblik");
    }

    /** No pseudonym of the run's dataset is in what went out. */
    private static void noFamilyIsIn(Path out) throws IOException {
        TreeSet<String> pseudonyms = new TreeSet<>();
        Path dataset = shared.resolve("work/runs").resolve(run).resolve("dataset/children.csv");
        CsvReader.read(dataset, row -> {
            pseudonyms.add(row.get("family"));
            pseudonyms.add(row.get("child"));
        });
        assertThat(pseudonyms).hasSizeGreaterThan(100);
        for (Path file : files(out)) {
            for (String word : Files.readString(file).split("[^0-9a-f]+")) {
                assertThat(pseudonyms).doesNotContain(word);
            }
        }
    }

    /** Whatever column a count stands in, none from 1 to 9 is printed. */
    private static void noSmallCountIsIn(Path out) {
        List<String> counts = List.of(
                "n",
                "n_experimental",
                "n_control",
                "families",
                "children",
                "at_risk",
                "unknown_experimental",
                "unknown_control",
                "changed",
                "not_recorded",
                "n_complete",
                "filled",
                "events");
        for (Path file : files(out)) {
            if (file.toString().endsWith(".csv")) {
                CsvReader.read(
                        file,
                        row -> counts.stream().filter(row::isMapped).forEach(column -> notSmall(row, column, file)));
            }
        }
    }

    /** Notes hold none, and what else is no figure names something: no sentence of ours with a number is left. */
    private static void noNumeralIsInANoteOf(Path out) {
        for (Path file : files(out)) {
            if (file.toString().endsWith(".csv")) {
                CsvReader.read(
                        file,
                        row -> row.toMap().forEach((column, cell) -> {
                            if (column.equals("note")) {
                                assertThat(cell)
                                        .as(file.getFileName() + " note")
                                        .doesNotContainPattern("\\p{N}");
                            } else if (!column.equals("withheld")) {
                                assertThat(cell)
                                        .as(file.getFileName() + " " + column)
                                        .matches("[^\\p{N}]*|[a-z][a-z_,0-9]*|condition at [01]|-?[0-9.]+(E-?[0-9]+)?");
                            }
                        }));
            }
        }
    }

    private static void notSmall(CSVRecord row, String column, Path file) {
        if (!row.get(column).isEmpty()) {
            assertThat(Long.parseLong(row.get(column)))
                    .as(file.getFileName() + " " + column)
                    .matches(count -> count == 0 || count >= 10);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.toAbsolutePath().resolve(".."));
            Files.copy(file, target);
        }
    }

    private static Said as(String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("release"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(
                "--as",
                name,
                "--sign-with",
                shared.resolve("keys/" + name + ".private.pem").toString()));
        return ask(all.toArray(String[]::new));
    }

    private static Said ask(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--work", shared.resolve("work").toString()));
        all.addAll(List.of(arguments));
        return Said.by(all.toArray(String[]::new));
    }
}
