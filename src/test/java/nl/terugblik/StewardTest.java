package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.register.blocks.BlockContents;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What only the steward does, by the commands as a whole. */
@UsesRegister
class StewardTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path keyFile = Path.of("");
    private Path delivery = Path.of("");

    @BeforeEach
    void invent() throws IOException {
        work = folder.resolve("work");
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        delivery = folder.resolve("delivery");
        new SampleDelivery(60, 3, 0.02).writeTo(delivery);
    }

    @Test
    void listsTheFamiliesThatAStudyUsedByTheirNumbers() throws IOException {
        String run = study();

        Said said = ask("used", run, delivery.toString());

        assertThat(said.exit()).isZero();
        List<String> numbers = said.out().lines().toList();
        assertThat(numbers).hasSameSizeAs(coded(run)).doesNotHaveDuplicates();
        assertThat(numbersInDelivery()).containsAll(numbers);
        assertThat(numbers.stream().map(number -> inStudy(number, "ekc-follow-up")))
                .containsExactlyInAnyOrderElementsOf(coded(run));

        Path out = folder.resolve("used.txt");
        assertThat(ask("used", run, delivery.toString(), "--out", out.toString())
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(out)).isEqualTo(numbers);
        assertThat(mode(out)).isEqualTo("rw-------");
        assertThat(ask("used", run, delivery.toString(), "--out", out.toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void tellsADeliveryThatARunDidNotUse() throws IOException {
        String run = study();
        Files.writeString(delivery.resolve("journal.csv"), "\n", StandardOpenOption.APPEND);

        Said damaged = ask("used", run, delivery.toString());
        assertThat(damaged.exit()).isEqualTo(5);
        assertThat(damaged.err()).contains("is not as it was taken in");

        Files.delete(delivery.resolve("datapackage.json"));
        Said said = ask("used", run, delivery.toString());

        assertThat(said.exit()).isEqualTo(5);
        assertThat(said.err()).contains("did not use this delivery as it lies in");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void forgetsAFamilyEverywhere() throws IOException {
        String run = study();
        String number =
                ask("used", run, delivery.toString()).out().lines().findFirst().orElseThrow();
        Pseudonym family = MasterKey.read(keyFile).pseudonymiser(organisation()).of(Entity.FAMILY, number);
        List<byte[]> sealed = sealed(family);
        assertThat(sealed)
                .hasSize(3)
                .allSatisfy(bytes -> assertThat(pieces(bytes))
                        .anyMatch(piece -> !holding(piece).isEmpty()));
        String known = inStudy(number, "ekc-follow-up");
        assertThat(holding(known.getBytes(StandardCharsets.UTF_8))).isNotEmpty();

        Said said = forget(number);

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("The family is erased: 1 version of ").contains("Run " + run + " held it");
        assertThat(sealed)
                .allSatisfy(bytes -> assertThat(pieces(bytes))
                        .allMatch(piece -> holding(piece).isEmpty()));
        for (String trace : List.of(known, number, family.toString())) {
            assertThat(holding(trace.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
        assertThat(holding(bytes(family.bits()))).isEmpty();
        assertThat(work.resolve("runs").resolve(run).resolve("dataset")).doesNotExist();
        assertThat(work.resolve("runs").resolve(run).resolve("report/index.html"))
                .exists();
        assertThat(ask("show", run).out()).contains("holds_erased").contains("Carry the study out again");
        Path proof = work.resolve("erasures/erasure-1.json");
        assertThat(Files.readString(proof))
                .contains("\"erased_at\": \"2026-01-02T03:04:05Z\"")
                .contains("\"case_file_versions\": 1")
                .contains(run)
                .doesNotContain(number)
                .doesNotContain(organisation());
        assertThat(mode(proof)).isEqualTo("rw-------");
    }

    /** In the tables it stands with its letters apart and a no-break space; whoever types it has other habits. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'Zo\u00EB 1', UTF-8", "'\uFEFF Zoe\u0308\u00AD 1', UTF-8", "'\uFEFFZo\u00EB\u00A01 ', UTF-16LE"})
    void forgetsAFamilyHoweverItsNumberIsTyped(String typed, String encoding) throws IOException {
        Path renamed = folder.resolve("renamed");
        copyAsOf(renamed, "2020-01-01");
        String number =
                Files.readAllLines(delivery.resolve("families.csv")).get(1).split(",")[0];
        for (Path file : below(renamed, ".csv")) {
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll("(?m)(^|,)" + Pattern.quote(number) + "(,|$)", "$1Zoe\u0308\u00A01$2"));
        }
        assertThat(ask("intake", renamed.toString()).exit()).isZero();
        assertThat(sealed(MasterKey.read(keyFile).pseudonymiser(organisation()).of(Entity.FAMILY, "Zo\u00EB 1")))
                .hasSize(3);

        Said said = forget(typed, Charset.forName(encoding));

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("The family is erased: 1 version of ");
    }

    @Test
    void leavesAFamilyOutOfLaterDeliveriesOnceItIsForgotten() throws IOException {
        String run = study();
        String number =
                ask("used", run, delivery.toString()).out().lines().findFirst().orElseThrow();
        forget(number);
        Path later = folder.resolve("later");
        copyAsOf(later, "2020-01-01");

        Said said = ask("intake", later.toString());

        assertThat(said.exit()).isZero();
        Path results = below(work.resolve("deliveries"), "reconciliation.csv").stream()
                .filter(file -> file.toString().contains("2020-01-01"))
                .findFirst()
                .orElseThrow();
        List<String> lines = Files.readAllLines(results);
        assertThat(lines.get(0)).isEqualTo("table,read,accepted,rejected,duplicates,erased");
        assertThat(lines.get(1)).startsWith("families,").endsWith(",1");
        for (String line : lines.subList(1, lines.size())) {
            List<Long> counts =
                    Stream.of(line.split(",")).skip(1).map(Long::valueOf).toList();
            assertThat(counts.get(1) + counts.get(2) + counts.get(3)).as(line).isEqualTo(counts.get(0));
            assertThat(counts.get(4)).as(line).isLessThanOrEqualTo(counts.get(2));
        }
        Pseudonym family = MasterKey.read(keyFile).pseudonymiser(organisation()).of(Entity.FAMILY, number);
        assertThat(sealed(family)).isEmpty();
        Said asOf = ask("study", STUDY, "--as-of", label(run));
        assertThat(asOf.out()).contains("Left since that delivery, and so left out here too: by erasure 1.");
        String again = study();
        assertThat(again).isNotEqualTo(run);
        assertThat(coded(again)).doesNotContain(inStudy(number, "ekc-follow-up"));
    }

    @Test
    void doesNotForgetAFamilyThatItDoesNotHold() {
        study();

        Said said = forget("no-such-family");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .startsWith("The register holds no family of this number")
                .doesNotContain("no-such-family");
    }

    @Test
    void rotatesKeysAndChangesNothingElse() throws IOException {
        study();
        List<String> before = dump();
        List<byte[]> keys = wrappedKeys();
        assertThat(holding(keys.get(0))).isNotEmpty();
        assertThat(before).anyMatch(line -> line.startsWith("refused_row ") && !line.contains("sealed=null"));

        Said said = ask("rekey");

        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("sealed anew are ")
                .contains(" families and ")
                .contains(" refused row");
        assertThat(dump())
                .filteredOn(line -> !line.startsWith("register_salt "))
                .isEqualTo(before);
        assertThat(keys).allSatisfy(key -> assertThat(holding(key)).isEmpty());
        assertThat(ask("study", STUDY).exit()).isIn(0, 7);
        assertThat(ask("intake", delivery.toString()).out()).contains("was taken in before");
        assertThat(ask("rekey").exit()).isZero();
        assertThat(dump())
                .filteredOn(line -> !line.startsWith("register_salt "))
                .isEqualTo(before);
    }

    @Test
    void countsShowsAndExportsRefusedRows() throws IOException {
        study();

        Said list = ask("quarantine", "list");
        assertThat(list.out().lines()).isNotEmpty().allMatch(line -> line.contains("refused since"));
        String[] first = rejected();
        Said shown = ask("quarantine", "show", first[0], first[1]);
        assertThat(shown.exit()).isZero();
        assertThat(shown.out())
                .startsWith(first[0] + ", line " + first[1] + ", of delivery ")
                .contains("  Reason: ");
        assertThat(ask("runs").out()).contains("shown: " + first[0] + ", line " + first[1]);
        assertThat(ask("quarantine", "show", first[0], "999999").exit()).isEqualTo(2);
        assertThat(ask("quarantine").exit()).isEqualTo(2);

        Path to = folder.resolve("to-mend");
        assertThat(ask("quarantine", "export", "--for-source", to.toString()).exit())
                .isZero();
        assertThat(Files.readAllLines(to.resolve(first[0])).get(0))
                .startsWith("\"delivery\";\"file\";\"line\";\"refused_since\";\"reason\";");
        assertThat(ask("quarantine", "export", "--for-source", to.toString()).err())
                .contains("is not empty");
    }

    @Test
    void keepsEverythingForItsOwnerAlone() throws IOException {
        String run = study();
        forget(ask("used", run, delivery.toString()).out().lines().findFirst().orElseThrow());
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.toList()) {
                assertThat(mode(path))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    private String study() {
        Said said = ask("run", STUDY, "--delivery", delivery.toString());
        assertThat(said.exit()).isIn(0, 7);
        return said.out().replaceAll("(?s).*\\(run ([a-z0-9-]+)\\).*", "$1");
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--work", work.toString(), "--key-file", keyFile.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    private Said forget(String number) {
        return forget(number, StandardCharsets.UTF_8);
    }

    private Said forget(String number, Charset encoding) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((number + "\n").getBytes(encoding)));
        try {
            return ask("forget", "--organisation", organisation());
        } finally {
            System.setIn(before);
        }
    }

    private String organisation() {
        try {
            return Files.readAllLines(delivery.resolve("delivery.csv")).get(1).split(",")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The delivery that a run used. */
    private String label(String run) {
        return ask("show", run).out().replaceAll("(?s).* delivery ([0-9-]+-[0-9a-f]{12}).*", "$1");
    }

    private List<String> numbersInDelivery() throws IOException {
        return Files.readAllLines(delivery.resolve("families.csv")).stream()
                .map(line -> line.split(",")[0])
                .toList();
    }

    private String[] rejected() throws IOException {
        return Files.readAllLines(below(work, "rejections.csv").get(0)).stream()
                .filter(line -> line.contains(",refused,"))
                .findFirst()
                .orElseThrow()
                .split(",");
    }

    private String inStudy(String number, String study) {
        MasterKey key = MasterKey.read(keyFile);
        return key.studyPseudonyms(study)
                .of(key.pseudonymiser(organisation()).of(Entity.FAMILY, number))
                .toString();
    }

    private List<String> coded(String run) throws IOException {
        return Files.readAllLines(work.resolve("runs").resolve(run).resolve("dataset/coded.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    private void copyAsOf(Path to, String extractedOn) throws IOException {
        Files.createDirectory(to);
        for (Path file : below(delivery, ".csv")) {
            if (!file.endsWith("planted.csv")) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        String card = Files.readString(to.resolve("delivery.csv"));
        Files.writeString(to.resolve("delivery.csv"), card.replaceFirst(",[0-9-]{10},", "," + extractedOn + ","));
    }

    /** The family's document as the register holds it, the directory that tells of it, and the key to that. */
    private List<byte[]> sealed(Pseudonym family) {
        return BlockContents.of(Said.register(work), MasterKey.read(keyFile), family);
    }

    /** The ends and the middle of bytes: PostgreSQL cuts what is long in two here and there. */
    private static List<byte[]> pieces(byte[] bytes) {
        int length = Math.min(40, bytes.length);
        return IntStream.of(0, (bytes.length - length) / 2, bytes.length - length)
                .mapToObj(from -> Arrays.copyOfRange(bytes, from, from + length))
                .toList();
    }

    private List<byte[]> wrappedKeys() {
        return new JdbcTemplate(Said.register(work))
                .query(
                        "select wrapped_key from case_block union all select wrapped_key from finding_block",
                        (row, number) -> row.getBytes(1));
    }

    private List<String> dump() {
        return RegisterDump.of(Said.register(work), MasterKey.read(keyFile));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The files that hold these bytes, those of the database included. */
    private List<Path> holding(byte[] wanted) {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        return Said.folders(work).stream()
                .flatMap(folder -> LiveFiles.below(folder).stream())
                .filter(file -> LiveFiles.bytes(file).contains(needle))
                .toList();
    }

    private static List<Path> below(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
