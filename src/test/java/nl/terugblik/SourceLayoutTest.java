package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.terugblik.keys.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery in a layout of its own, by the commands as a whole. */
class SourceLayoutTest {

    private static final String ZUID = "sample-dossiers/agency-zuid";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeAKey() {
        MasterKey.create(folder.resolve("key"));
    }

    @Test
    void isTakenInByTheNameOfItsProfileOnce() {
        Said first = ask("intake", ZUID, "--source", "agency-zuid");
        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("is taken in: 24 families", "rejected 0");

        assertThat(ask("intake", ZUID, "--source", "agency-zuid").exit()).isZero();
        assertThat(ask("runs").out().lines().filter(line -> line.startsWith("intake-")))
                .hasSize(1);
    }

    @Test
    void namesItsFamiliesForTheNotesInTheirFiles() {
        assertThat(ask("run", "jobs/ekc-follow-up.yaml", "--delivery", ZUID, "--source", "agency-zuid")
                        .exit())
                .isIn(0, 7);
        String run = ask("runs")
                .out()
                .lines()
                .filter(line -> line.startsWith("ekc-follow-up"))
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[0];

        Said used = ask("used", run, ZUID, "--source", "agency-zuid");
        assertThat(used.err()).isEmpty();
        assertThat(used.exit()).isZero();
        assertThat(used.out().lines()).isNotEmpty().allMatch(number -> number.matches("G\\d{3}"));
    }

    @Test
    void isExplainedByTheLinesOfItsOwnFiles() {
        ask("run", "jobs/ekc-follow-up.yaml", "--delivery", ZUID, "--source", "agency-zuid");
        Said said = Said.typing(
                "G003",
                this::ask,
                List.of("explain", "-", "--delivery", ZUID, "--source", "agency-zuid", "--purpose", "audit"));
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("journal.csv:4   a journal entry of 2013-03-17 mentions a conference", "| journaal.csv: J-")
                .contains(";G003;17-03-2013;");
    }

    @Test
    void isRefusedInWordsWhereItsArchiveReachesOutOfItself() throws IOException {
        Path archive = folder.resolve("levering.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../gezinnen.csv"));
            zip.write('x');
        }
        Said said = ask("intake", archive.toString(), "--source", "agency-zuid");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).startsWith("Delivery refused").doesNotContain("Exception", "at nl.terugblik");
    }

    @Test
    void saysWhatIsWrongWithAProfile() throws IOException {
        Path profile = folder.resolve("own.yaml");
        Files.writeString(profile, "source: own\nfiles: []\ncolour: blue\n");
        Said said = ask("intake", ZUID, "--source", profile.toString());
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.err()).contains("own.yaml line 3", "colour").doesNotContain("Exception");
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--work",
                folder.resolve("work").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        all.addAll(List.of(arguments));
        return Said.by(all.toArray(String[]::new));
    }
}
