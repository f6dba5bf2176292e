package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.question.Observed;
import nl.terugblik.sample.SampleDelivery;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a study is said to read of an export is what it reads: a column that may be empty is emptied, and the cohort or its
 * codes come out otherwise where the column is named, and the same where it is not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudyReadsTest {

    private static final int FAMILIES = 300;

    private final Study study = StudyFile.read(Path.of("jobs/ekc-follow-up.yaml"));
    private final Set<SourceField> reads = new TreeSet<>(Screening.of(study).reads());
    private Path delivery = Path.of("");
    private List<String> asDelivered = List.of();

    @BeforeAll
    void takeIn(@TempDir Path folder) throws IOException {
        delivery = folder.resolve("delivery");
        new SampleDelivery(FAMILIES, 11, 0).writeTo(delivery);
        reads.addAll(Coder.of(study.instrument()).reads());
        asDelivered = study(delivery, folder.resolve("spool"));
        assertThat(asDelivered).hasSizeGreaterThan(FAMILIES / 2).anyMatch(line -> line.startsWith("experimental"));
    }

    static Stream<SourceField> columnsThatMayBeEmpty() {
        return Arrays.stream(CanonicalTable.values())
                .filter(table -> table != CanonicalTable.OBJECTIONS)
                .flatMap(table -> table.columns().stream()
                        .filter(column -> !column.required() && !column.key() && column.expected())
                        .map(Column::name)
                        .map(column -> new SourceField(table.source(), column)));
    }

    @ParameterizedTest
    @MethodSource("columnsThatMayBeEmpty")
    void namesEveryColumnThatMattersAndNoOther(SourceField field, @TempDir Path folder) {
        Path emptied = folder.resolve("emptied");
        empty(field, emptied);
        assertThat(study(emptied, folder.resolve("spool")).equals(asDelivered)).isEqualTo(!reads.contains(field));
    }

    /** A copy of the delivery without the values of one column. */
    private void empty(SourceField field, Path to) {
        String file = field.table().canonicalName() + ".csv";
        try (Stream<Path> tables = Files.list(PrivateFiles.folder(to).resolveSibling(delivery))) {
            for (Path table :
                    tables.filter(path -> !path.endsWith("datapackage.json")).toList()) {
                Path copy = to.resolve(table.getFileName());
                if (!table.endsWith(file)) {
                    Files.copy(table, copy);
                    continue;
                }
                try (CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(table));
                        CsvFile out =
                                CsvFile.create(copy, rows.iterator().next().toList())) {
                    int place = header(table).indexOf(field.column());
                    for (CSVRecord row : rows) {
                        List<String> cells = new ArrayList<>(row.toList());
                        cells.set(place, "");
                        out.row(cells.toArray());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return List.of(lines.findFirst().orElseThrow().split(","));
        }
    }

    private List<String> study(Path from, Path spool) {
        PrivateFiles.folder(spool);
        LocalDate observedUntil = DeliveryFolder.look(from).extractedOn();
        Screening screening = Screening.of(study);
        Coder coder = Coder.of(study.instrument());
        List<String> coded = new ArrayList<>();
        for (CaseFile file : TakenIn.of(from, spool, TestKeys.key(1)).files()) {
            Screened screened = screening.screen(file, Standing.PRESENT, Observed.until(observedUntil));
            if (screened instanceof Candidate candidate) {
                CodedFamily family = coder.code(file, candidate, observedUntil, file.family());
                coded.add(family.group().code() + " " + family);
            } else {
                coded.add(file.family() + " " + screened);
            }
        }
        return coded;
    }
}
