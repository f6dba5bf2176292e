package nl.terugblik.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDeliveryTest {
    private static final int SEVERAL_BLOCKS = 3 * BlocksInOrder.FAMILIES_PER_BLOCK + 7;

    @TempDir
    private Path directory;

    @Test
    void writesTheSameBytesForTheSameSeedWhateverTheNumberOfThreads() throws IOException {
        SampleDelivery sample = new SampleDelivery(SEVERAL_BLOCKS, 42, 0.2);
        sample.writeTo(directory.resolve("one"), written -> {}, 1);
        sample.writeTo(directory.resolve("five"), written -> {}, 5);

        Map<String, byte[]> one = new ReadDelivery(directory.resolve("one")).files();
        Map<String, byte[]> five = new ReadDelivery(directory.resolve("five")).files();
        assertThat(one).hasSize(13).containsOnlyKeys(five.keySet());
        one.forEach((name, bytes) -> assertThat(five.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void inventsOtherFamiliesFromAnotherSeed() {
        ReadDelivery first = write(20, 1);
        ReadDelivery second = write(20, 2);
        assertThat(first.files().get("lirik.csv")).isNotEqualTo(second.files().get("lirik.csv"));
    }

    @Test
    void beginsALargerDeliveryWithTheSmallerOne() {
        Map<String, byte[]> small = write(30, 7).files();
        Map<String, byte[]> large = write(600, 7).files();
        for (String table : ReadDelivery.TABLES) {
            assertThat(large.get(table + ".csv")).as(table).startsWith(small.get(table + ".csv"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        delivery           | organisation,extracted_on,kind
        families           | family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on
        children           | child_id,family_id,birth_date,sex
        referral_reasons   | family_id,recorded_on,factor,description
        supervision_orders | order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id,end_reason
        placements         | placement_id,child_id,setting,started_on,ended_on,ended_by
        lirik              | assessment_id,family_id,child_id,assessed_on,severe_maltreatment,violence_signs,insufficient_protection,insufficient_basic_care,caregiver_unavailable,neglect_signs,arij_risk
        care_episodes      | episode_id,family_id,care_type,target,started_on,ended_on,deployed
        plans              | plan_id,family_id,kind,proposed_on,established_on,status
        journal            | entry_id,family_id,written_on,text
        objections         | family_id,objected_on
        """)
    void givesEveryTableTheColumnsOfTheExportFormat(String table, String columns) {
        assertThat(write(1, 1).header(table)).isEqualTo(List.of(columns.split(",")));
    }

    @Test
    void tellsHowManyFamiliesAreWritten() throws IOException {
        List<Integer> told = new ArrayList<>();
        new SampleDelivery(BlocksInOrder.FAMILIES_PER_BLOCK + 1, 1, 0).writeTo(directory.resolve("a"), told::add);
        assertThat(told).containsExactly(BlocksInOrder.FAMILIES_PER_BLOCK, BlocksInOrder.FAMILIES_PER_BLOCK + 1);
    }

    @Test
    void neverWritesToADirectoryThatHoldsSomething() throws IOException {
        Path file = Files.writeString(directory.resolve("families.csv"), "ours");
        SampleDelivery sample = new SampleDelivery(1, 1, 0);

        assertThatThrownBy(() -> sample.writeTo(directory)).isInstanceOf(TargetNotEmptyException.class);
        assertThatThrownBy(() -> sample.writeTo(file)).isInstanceOf(TargetNotEmptyException.class);
        assertThat(directory).isDirectoryContaining(path -> path.equals(file));
        assertThat(new ReadDelivery(directory).files()).hasSize(1);
        assertThat(file).hasContent("ours");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 0", "10000000, 0", "1, -0.1", "1, 1.1", "1, NaN"})
    void refusesSizesAndRatesOutsideTheirRanges(int families, double defectRate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleDelivery(families, 1, defectRate));
    }

    private ReadDelivery write(int families, long seed) {
        return ReadDelivery.written(new SampleDelivery(families, seed, 0), directory.resolve(families + "-" + seed));
    }
}
