package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.exchange.EdgeDataset;
import nl.terugblik.exchange.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Other programs find in the files for them what the CSV files and the codebook say: R with haven and readxl, PSPP, and
 * DuckDB. Only {@code mvn verify -Pinterop} runs it, because it needs them.
 */
@Tag("interop")
class OtherProgramsTest {

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void writeDatasets() throws IOException {
        for (String study : List.of("ekc-follow-up", "ekc-follow-up-matched")) {
            Said said = Said.by(
                    "run",
                    "jobs/" + study + ".yaml",
                    "--delivery",
                    "sample-dossiers/agency-north",
                    "--work",
                    folder.resolve("work").toString(),
                    "--out",
                    folder.resolve(study).toString());
            assertThat(said.exit()).as(said.err()).isZero();
        }
        EdgeDataset.in(folder.resolve("edges"));
        Exchange.write(folder.resolve("edges"));
    }

    static Stream<Path> datasets() {
        return Stream.of("ekc-follow-up", "ekc-follow-up-matched", "edges")
                .map(name -> folder.resolve(name).resolve("dataset"));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void findEveryValueLabelAndReasonInR(Path dataset) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("Rscript", "src/test/R/exchange.R", dataset.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).endsWith("comparisons agree\n");
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void findEveryRowAndReasonInDuckDb(Path dataset) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            for (String table : List.of("coded", "long", "children")) {
                compare(sql, dataset, table);
            }
        }
    }

    private static void compare(Statement sql, Path dataset, String table) throws SQLException {
        String parquet = "'" + dataset.resolve("parquet").resolve(table + ".parquet") + "'";
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> reasoned = new ArrayList<>();
        try (ResultSet described = sql.executeQuery("describe select * from " + parquet)) {
            while (described.next()) {
                String name = described.getString(1);
                if (name.endsWith("_missing")) {
                    reasoned.add(name.substring(0, name.length() - "_missing".length()));
                } else {
                    columns.add('"' + name + '"');
                    types.add("'" + name + "':'" + described.getString(2) + "'");
                }
            }
        }
        String csv = "read_csv('" + dataset.resolve(table + ".csv")
                + "', header=true, delim=',', quote='\"', nullstr=''," + " columns={" + String.join(",", types) + "})";
        String cells = "select " + String.join(",", columns) + " from ";
        assertThat(count(sql, cells + parquet)).isEqualTo(count(sql, "select * from " + csv));
        assertThat(count(sql, "(" + cells + parquet + ") except all (" + cells + csv + ")"))
                .isZero();
        if (!reasoned.isEmpty()) {
            compareReasons(sql, dataset, table, parquet, reasoned);
        }
    }

    private static void compareReasons(
            Statement sql, Path dataset, String table, String parquet, List<String> variables) throws SQLException {
        Path file = dataset.resolve(table.equals("coded") ? "missing.csv" : "missing-long.csv");
        boolean byMoment = header(file).contains("moment");
        String key = byMoment ? "family, moment" : "family";
        String found = variables.stream()
                .map(name -> "select " + key + ", '" + name + "' as variable, \"" + name + "_missing\" as reason from "
                        + parquet + " where \"" + name + "_missing\" is not null")
                .collect(Collectors.joining(" union all "));
        String given = "select " + key + ", variable, reason from read_csv('" + file
                + "', header=true, delim=',', all_varchar=true) where (" + key + ") in (select (" + key + ") from "
                + parquet
                + ")";
        assertThat(count(sql, found)).isEqualTo(count(sql, given));
        assertThat(count(sql, "(" + found + ") except all (" + given + ")")).isZero();
    }

    private static String header(Path csv) {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery("select count(*) from (" + query + ")")) {
            result.next();
            return result.getLong(1);
        }
    }
}
