package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.dataset.Examples.Family;
import nl.terugblik.dataset.layout.DatasetTable;
import nl.terugblik.dataset.rows.FamilyInRows;
import nl.terugblik.dataset.rows.FamilyRows;
import nl.terugblik.dataset.rows.Row;
import nl.terugblik.files.ByteSink;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetPartTest {

    private static final Family FIRST = Examples.experimental();
    private static final Family SECOND = Examples.control();
    private static final Family THIRD = Examples.as(0xff, FIRST);

    private static final Comparator<String> BY_FAMILY =
            Comparator.comparing(row -> row.startsWith("family") ? "" : row.substring(0, 32));

    @TempDir
    Path folder;

    @Test
    void comesToTheSameBytesAfterARestart() throws IOException {
        RunFolder undisturbed = new RunFolder(folder.resolve("a")).part(0, FIRST, SECOND, THIRD);
        RunFolder disturbed = new RunFolder(folder.resolve("b"));
        Map<String, Long> committed;
        try (DatasetPart part = open(disturbed, Map.of())) {
            FIRST.writeTo(part);
            committed = part.checkpoint();
            SECOND.writeTo(part);
            part.checkpoint();
            THIRD.writeTo(part);
        }
        try (DatasetPart part = open(disturbed, committed)) {
            SECOND.writeTo(part);
            THIRD.writeTo(part);
            part.checkpoint();
        }

        assertThat(disturbed.everything()).isEqualTo(undisturbed.everything());
        assertThat(disturbed.freeze(1).everything())
                .isEqualTo(undisturbed.freeze(1).everything());
    }

    @Test
    void keepsEveryRowOfManyFamiliesAcrossARestart() throws IOException {
        int families = 200;
        RunFolder run = new RunFolder(folder);
        Map<String, Long> committed = Map.of();
        for (int from = 0; from < families; from += 90) {
            try (DatasetPart part = open(run, committed)) {
                for (int i = from; i < Math.min(families, from + 90); i++) {
                    Examples.as(i, FIRST).writeTo(part);
                }
                committed = part.checkpoint();
                THIRD.writeTo(part);
            }
        }
        open(run, committed).close();
        run.freeze(1);

        assertThat(run.text("coded.csv").lines()).hasSize(1 + families);
        assertThat(run.text("children.csv").lines()).hasSize(1 + 2 * families);
        assertThat(run.text("long.csv").lines()).hasSize(1 + 3 * families);
        assertThat(run.text("events.csv").lines()).hasSize(1 + 10 * families).isSortedAccordingTo(BY_FAMILY);
        assertThat(run.text("codebook.md")).contains("`n`: 200 (experimental 200, control 0)");
    }

    @Test
    void startsAnewWithoutACheckpoint() throws IOException {
        RunFolder run = new RunFolder(folder).part(0, FIRST, SECOND);
        Map<String, String> once = run.everything();

        assertThat(run.part(0, FIRST, SECOND).everything()).isEqualTo(once);
    }

    @Test
    void findsItsCheckpointAmongOtherCounts() throws IOException {
        RunFolder run = new RunFolder(folder);
        Map<String, Long> committed = new HashMap<>(Map.of("families.read", 12L));
        try (DatasetPart part = open(run, Map.of())) {
            FIRST.writeTo(part);
            committed.putAll(part.checkpoint());
        }
        try (DatasetPart part = open(run, committed)) {
            assertThat(part.checkpoint())
                    .doesNotContainKey("families.read")
                    .containsEntry("dataset.count.ethnicity.experimental.n", 1L)
                    .containsEntry("dataset.count.neglect_signs@t2.experimental.not_recorded", 1L)
                    .containsEntry("dataset.length.coded", Files.size(folder.resolve("dataset/parts/0/coded.csv")));
        }
    }

    @Test
    void refusesACheckpointThatItsFilesDoNotReach() {
        RunFolder run = new RunFolder(folder).part(0, FIRST);

        assertThatThrownBy(() -> open(run, Map.of("dataset.length.coded", 1_000_000L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("shorter than its checkpoint");
    }

    @Test
    void refusesFamiliesOutOfOrder() {
        try (DatasetPart part = open(new RunFolder(folder), Map.of())) {
            SECOND.writeTo(part);
            assertThatThrownBy(() -> FIRST.writeTo(part)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> SECOND.writeTo(part)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void writesAFamilyByEachOtherRuleBesideItsOwn() throws IOException {
        Study study = Examples.study(Recoding.USUAL.subList(0, 1));
        String rule = Recoding.USUAL.get(0).name();
        Family other = Examples.as(0xa0, SECOND);
        try (DatasetPart part = DatasetPart.open(folder, 0, study, Map.of())) {
            part.write(FIRST.inRows(study, Map.of(rule, other.coded())));
            part.write(SECOND.inRows(study, Map.of(rule, SECOND.coded())));
            part.checkpoint();
        }
        List<String> own = Files.readAllLines(PartFolder.of(folder, 0).file(DatasetTable.CODED));
        List<String> recoded = Files.readAllLines(PartFolder.of(folder, 0).recoded(rule));
        assertThat(recoded).hasSize(2);
        assertThat(recoded.get(0))
                .isNotEqualTo(own.get(0))
                .startsWith(own.get(0).substring(0, 32));
        Row whole = new Row();
        new FamilyRows(study).writeCoded(other.coded(), whole);
        assertThat(recoded.get(0) + "\n").isEqualTo(new String(whole.take(), StandardCharsets.UTF_8));
        assertThat(recoded.get(1)).isEqualTo(own.get(1));
    }

    @Test
    void refusesAFamilyThatWasNotCodedByARuleOrIsAnotherByIt() {
        Study study = Examples.study(Recoding.USUAL.subList(0, 1));
        String rule = Recoding.USUAL.get(0).name();
        assertThatThrownBy(() -> FIRST.inRows(study, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each of the study's rules");
        assertThatThrownBy(() -> FIRST.inRows(study, Map.of(rule, SECOND.coded())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the same family");
    }

    @Test
    void comesToTheSameRowsAfterAFamilyWasWrittenDownAndReadBack() throws IOException {
        Study study = Examples.study(Recoding.USUAL.subList(0, 2));
        List<FamilyInRows> families = List.of(
                FIRST.inRows(
                        study, byRules(FIRST.coded(), Examples.as(0xa0, SECOND).coded())),
                SECOND.inRows(study, byRules(Examples.as(0xb0, FIRST).coded(), SECOND.coded())));
        ByteSink down = new ByteSink();
        families.forEach(family -> family.write(down));
        ByteBuffer back = ByteBuffer.wrap(down.toByteArray());
        try (DatasetPart straight = DatasetPart.open(folder.resolve("a"), 0, study, Map.of());
                DatasetPart detour = DatasetPart.open(folder.resolve("b"), 0, study, Map.of())) {
            for (FamilyInRows family : families) {
                straight.write(family);
                detour.write(FamilyInRows.read(back));
            }
            assertThat(detour.checkpoint()).isEqualTo(straight.checkpoint());
        }
        assertThat(back.hasRemaining()).isFalse();
        assertThat(new RunFolder(folder.resolve("b")).everything())
                .isEqualTo(new RunFolder(folder.resolve("a")).everything());
    }

    private static Map<String, CodedFamily> byRules(CodedFamily one, CodedFamily other) {
        return Map.of(Recoding.USUAL.get(0).name(), one, Recoding.USUAL.get(1).name(), other);
    }

    @Test
    void refusesAFamilyUnderItsPseudonymOfTheRegister() {
        CodedFamily coded = FIRST.coded();
        Family bare = new Family(
                new CodedFamily(
                        FIRST.file().family(),
                        coded.group(),
                        coded.analysed(),
                        coded.t1(),
                        coded.t2(),
                        coded.t2Source(),
                        coded.t3(),
                        coded.codes(),
                        coded.trajectory()),
                FIRST.file(),
                FIRST.candidate());
        try (DatasetPart part = open(new RunFolder(folder), Map.of())) {
            assertThatThrownBy(() -> bare.writeTo(part))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(Examples.REGISTER_MARK);
        }
    }

    @Test
    void refusesAFamilyCodedWithAnotherInstrument() {
        CodedFamily coded = FIRST.coded();
        Family other = new Family(
                new CodedFamily(
                        coded.family(),
                        coded.group(),
                        coded.analysed(),
                        coded.t1(),
                        coded.t2(),
                        coded.t2Source(),
                        coded.t3(),
                        List.of(),
                        coded.trajectory()),
                FIRST.file(),
                FIRST.candidate());
        try (DatasetPart part = open(new RunFolder(folder), Map.of())) {
            assertThatThrownBy(() -> other.writeTo(part)).hasMessageContaining("instrument");
        }
    }

    private static DatasetPart open(RunFolder run, Map<String, Long> checkpoint) {
        return DatasetPart.open(run.folder(), 0, Examples.study(), checkpoint);
    }
}
