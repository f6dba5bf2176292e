package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.source.ProfileFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same families in a layout of an agency's own and in the canonical one are the same case files and the same study. */
class SourceProfileTest {

    private static final Path CANONICAL = Path.of("src", "test", "resources", "sources", "agency-zuid-canonical");
    private static final Path ZUID = Path.of("sample-dossiers", "agency-zuid");
    private static final Path PROFILE = Path.of("jobs", "sources", "agency-zuid.yaml");

    private static JobBench bench = new JobBench();

    @TempDir
    private static Path place = Path.of("");

    private static List<String> canonicalHashes = List.of();
    private static String canonicalCoded = "";

    @BeforeAll
    static void takeInTheCanonicalLayout() throws IOException {
        bench.begin(Files.createDirectory(place.resolve("canonical")));
        bench.intake(CANONICAL);
        canonicalHashes = hashes();
        canonicalCoded = coded();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void makesTheSameCaseFilesAndStudyOfTheOwnLayout() throws IOException {
        bench.begin(Files.createDirectory(place.resolve("own")));
        Intake.Outcome taken = bench.intake(DeliveryFolder.look(ZUID, ProfileFile.read(PROFILE)));
        assertThat(canonicalHashes).hasSize(24);
        assertThat(hashes()).isEqualTo(canonicalHashes);
        assertThat(canonicalCoded.lines()).hasSizeGreaterThan(10);
        assertThat(coded()).isEqualTo(canonicalCoded);
        assertThat(Files.readAllLines(taken.results().resolve("rejections.csv")))
                .containsExactly(
                        "file,line,column,rule,severity,scope,message",
                        "maatregelen.csv,1,,not_used,warning,row,\"1 row of the file feed no table, because no condition of"
                                + " the source profile fits them.\"");
    }

    @Test
    void readsTheSameOfAnArchive() throws IOException {
        Path archive = archive(place.resolve("levering.zip"));
        bench.begin(Files.createDirectory(place.resolve("archive")));
        bench.intake(DeliveryFolder.look(archive, ProfileFile.read(PROFILE)));
        assertThat(hashes()).isEqualTo(canonicalHashes);
    }

    private static Path archive(Path archive) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
                Stream<Path> files = Files.list(ZUID)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry("export/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return archive;
    }

    /** Rows that were translated are read anew from their source, up to the page that was committed. */
    @ParameterizedTest
    @ValueSource(strings = {"folder", "archive"})
    void goesOnWhereItWasCutOff(String kind) throws IOException {
        Path delivery = kind.equals("folder") ? ZUID : archive(place.resolve("cut.zip"));
        int cuts = 0;
        // the first writes begin the job, in the register and in Spring Batch: one after the other
        for (int point = 1; ; point += point < 24 && kind.equals("folder") ? 1 : 12) {
            bench.begin(Files.createDirectory(place.resolve("cut-" + kind + "-" + point)));
            bench.database().failAt(point, Failure.FOR_GOOD, "out of order");
            try {
                bench.intake(DeliveryFolder.look(delivery, ProfileFile.read(PROFILE)));
                break; // there were fewer writes than that
            } catch (RuntimeException cutOff) {
                cuts++;
            }
            bench.database().revive();
            bench.intake(DeliveryFolder.look(delivery, ProfileFile.read(PROFILE)));
            assertThat(hashes()).as("cut off at write %s", point).isEqualTo(canonicalHashes);
        }
        bench.database().revive();
        assertThat(cuts).isGreaterThan(10);
    }

    @Test
    void takesAnotherProfileForAnotherDelivery() throws IOException {
        Path other = Files.writeString(
                place.resolve("other.yaml"), Files.readString(PROFILE).replace("max_rejected: 5%", "max_rejected: 6%"));
        DeliveryFolder one = DeliveryFolder.look(ZUID, ProfileFile.read(PROFILE));
        DeliveryFolder two = DeliveryFolder.look(ZUID, ProfileFile.read(other));
        Fingerprints fingerprints = JobBench.KEY.fingerprints();
        assertThat(one.contentHash(fingerprints)).isNotEqualTo(two.contentHash(fingerprints));
        assertThat(one.contentHash(fingerprints))
                .isEqualTo(DeliveryFolder.look(ZUID, ProfileFile.read(PROFILE)).contentHash(fingerprints));
    }

    private static List<String> hashes() {
        return RegisterDump.of(bench.database().now(), JobBench.KEY).stream()
                .filter(line -> line.startsWith("case_file "))
                .map(line -> line.replaceFirst(" document=.*", ""))
                .toList();
    }

    private static String coded() throws IOException {
        return Files.readString(
                bench.study(Optional.empty()).out().resolve("dataset").resolve("coded.csv"));
    }
}
