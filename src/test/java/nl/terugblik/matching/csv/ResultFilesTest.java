package nl.terugblik.matching.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.Matcher;
import nl.terugblik.matching.Matching;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.RowKeys;
import nl.terugblik.matching.Specification;
import nl.terugblik.matching.balance.Balance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {

    private static final List<String> IDS = List.of("=sum", "b,1", "-3", "d", "e");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesWhoIsMatchedWithWhomAndThenWhoIsNot() throws IOException {
        Path file = folder.resolve("matches.csv");

        MatchesFile.write(
                file,
                matching(),
                new RowNames("family", IDS::get, "group", row -> table().isTreated(row) ? "experimental" : "control"));

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "set,family,group,distance,weight,reason",
                        "1,=sum,experimental,,1,",
                        "1,-3,control,,1,",
                        ",d,control,,0,no_exact_partner",
                        ",\"b,1\",experimental,,0,no_exact_partner",
                        ",e,control,,0,missing_covariate");
    }

    @Test
    void writesBalanceBeforeAndAfterWithEmptyCellsForFiguresThatThereAreNot() throws IOException {
        Path file = folder.resolve("balance.csv");

        BalanceFile.write(file, Balance.of(table(), matching()));

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "covariate,level,sample,mean_experimental,mean_control,difference,smd,variance_ratio,ecdf_mean,ecdf_max",
                        "x,,all,1.5,2,-0.5,-0.7071067811865475,0.25,0.16666666666666666,0.5",
                        "x,,matched,1,1,0,0,,0,0");
    }

    private static Matching matching() {
        return Matcher.match(table(), Specification.of(Map.of("method", "exact", "on", List.of("x"))));
    }

    private static MatchingTable table() {
        RowKeys keys = new RowKeys(0);
        IDS.forEach(keys::add);
        return new MatchingTable(
                keys,
                new boolean[] {true, true, false, false, false},
                List.of(new Covariate.Numbers("x", new double[] {1, 2, 1, 3, Double.NaN})));
    }
}
