package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.quarantine.Quarantine;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.quarantine.Waiting;
import nl.terugblik.source.ProfileFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused rows of a delivery in a layout of its own: they are kept, they come right, and too many refuse it whole. */
class RefusedRowsOfASourceTest {

    private static final Path ZUID = Path.of("sample-dossiers", "agency-zuid");
    private static final Path PROFILE = Path.of("jobs", "sources", "agency-zuid.yaml");
    private static final Charset ENCODING = Charset.forName("windows-1252");
    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void begin() {
        BENCH.begin(folder.resolve("work"));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void areKeptInCanonicalWordsAndResolvedByALaterDelivery() throws IOException {
        Intake.Outcome first = BENCH.intake(
                delivery("first", "30-06-2015", lines -> lines.replaceFirst("G002;AUT", "G002;onbekende code")));

        assertThat(Files.readAllLines(first.results().resolve("rejections.csv")))
                .anyMatch(line -> line.startsWith("gezinnen.csv,3,Etniciteit,unknown_code,refused,row,"));
        ShownRow row = quarantine().show("families", 3, Optional.empty());
        assertThat(row.header()).startsWith("family_id", "ethnicity");
        assertThat(row.cells()).startsWith("G002", "");

        BENCH.intake(delivery("second", "30-09-2015", lines -> lines));
        assertThat(quarantine().waiting()).extracting(Waiting::table).doesNotContain("families");
    }

    @Test
    void tooManyOfThemRefuseTheDeliveryAsTheProfileAsks() throws IOException {
        DeliveryFolder spoilt = delivery("spoilt", "30-06-2015", lines -> lines.replace(";AUT;", ";fout;"));

        assertThatThrownBy(() -> BENCH.intake(spoilt, spoilt.policy()))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("5");
        assertThat(quarantine().waiting()).isEmpty();
    }

    /** A copy of the sample with its families changed and extracted on another day. */
    private DeliveryFolder delivery(String name, String day, UnaryOperator<String> change) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(ZUID)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, ENCODING);
                String changed = switch (file.getFileName().toString()) {
                    case "gezinnen.csv" -> change.apply(text);
                    case "levering.csv" -> text.replace("30-06-2015", day);
                    default -> text;
                };
                Files.writeString(copy.resolve(file.getFileName()), changed, ENCODING);
            }
        }
        return DeliveryFolder.look(copy, ProfileFile.read(PROFILE));
    }

    private static Quarantine quarantine() {
        return new Quarantine(BENCH.database(), JobBench.KEY);
    }
}
