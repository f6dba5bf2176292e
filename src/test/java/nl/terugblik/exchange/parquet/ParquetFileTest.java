package nl.terugblik.exchange.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParquetFileTest {

    private static final String NULL = "null";

    @TempDir
    Path folder;

    @Test
    void holdsEveryCellInTheTypeOfItsKind() throws IOException {
        ParquetContents read = read(given().with("text", Kind.TEXT)
                .with("t1", Kind.DATE)
                .with("days", Kind.DAYS)
                .with("n", Kind.COUNT)
                .with("x", Kind.CONTINUOUS)
                .rows("é,2013-06-01,-3,1000000000000000,0.1", ",,,,", "b,1969-12-31,0,0,-2.5E-300"));

        assertThat(read.rows).isEqualTo(3);
        assertThat(read.cells)
                .containsEntry("text", List.of("é", NULL, "b"))
                .containsEntry("t1", List.of(LocalDate.of(2013, 6, 1).toEpochDay(), NULL, -1L))
                .containsEntry("days", List.of(-3L, NULL, 0L))
                .containsEntry("n", List.of(1_000_000_000_000_000L, NULL, 0L))
                .containsEntry("x", List.of(0.1, NULL, -2.5e-300));
    }

    @Test
    void putsTheReasonBesideEachVariableThatHasReasons() throws IOException {
        ParquetContents read = read(given().with("id", Kind.PSEUDONYM)
                .reasoned("x", Kind.COUNT)
                .rows("a,", "b,4", "c,")
                .reasons("a,x,not_applicable", "c,x,rejected_source"));

        assertThat(read.cells.keySet()).containsExactly("id", "x", "x_missing");
        assertThat(read.cells)
                .containsEntry("x", List.of(NULL, 4L, NULL))
                .containsEntry("x_missing", List.of("not_applicable", NULL, "rejected_source"));
    }

    @Test
    void holdsManyRowsGroupByGroup() throws IOException {
        int rows = 70_001;
        String[] lines =
                IntStream.range(0, rows).mapToObj(i -> i % 3 == 0 ? "" : "" + i).toArray(String[]::new);
        ParquetContents read = read(given().with("n", Kind.COUNT).rows(lines));

        assertThat(read.groups).containsExactly(32_768L, 32_768L, 4_465L);
        assertThat(read.cells.get("n"))
                .isEqualTo(IntStream.range(0, rows)
                        .mapToObj(i -> i % 3 == 0 ? (Object) NULL : (Object) (long) i)
                        .toList());
    }

    @Test
    void holdsNoRowsOfAnEmptyTable() throws IOException {
        ParquetContents read = read(given().with("n", Kind.COUNT).rows());

        assertThat(read.rows).isZero();
        assertThat(read.groups).isEmpty();
    }

    @Test
    void holdsLabelsInBothLanguages() throws IOException {
        ParquetContents read = read(given().with("x", Kind.BINARY, "0", "1").rows("1"));
        JsonNode codebook = JsonMapper.builder().build().readTree(read.metadata.get("codebook"));

        assertThat(codebook.at("/extracted_on").asString()).isEqualTo("2014-09-01");
        assertThat(codebook.at("/variables/0/label/nl").asString()).isEqualTo("Xé");
        assertThat(codebook.at("/variables/0/values/1/en").asString()).isEqualTo("value 1");
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        GivenTable given = given().with("x", Kind.BINARY, "0", "1").rows("1", "0", "");
        read(given);
        byte[] once = Files.readAllBytes(folder.resolve("given.parquet"));
        read(given);

        assertThat(Files.readAllBytes(folder.resolve("given.parquet"))).isEqualTo(once);
    }

    private GivenTable given() {
        return GivenTable.in(folder);
    }

    private ParquetContents read(GivenTable given) throws IOException {
        given.to((table, extent) -> ParquetFile.create(folder, given.codebook(), table, extent));
        return ParquetContents.read(folder.resolve("given.parquet"));
    }
}
