package nl.terugblik.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRowsTest {

    @TempDir
    Path folder;

    @Test
    void readsTextsInQuotesAndOverTheEdgeOfItsBuffer() {
        String wide = "é".repeat(100_000);
        Table table = GivenTable.in(folder)
                .with("a", Kind.TEXT)
                .with("b", Kind.TEXT)
                .rows("\"one, \"\"two\"\"\nthree\",x", wide + "," + wide, ",\"\"")
                .table();

        assertThat(texts(table, 0)).containsExactly("one, \"two\"\nthree", wide, "");
        assertThat(texts(table, 1)).containsExactly("x", wide, "");
    }

    @Test
    void findsTheReasonOfEachEmptyCellAndPassesOverFamiliesThatAreNotThere() {
        Table table = GivenTable.in(folder)
                .with("id", Kind.PSEUDONYM)
                .reasoned("x", Kind.COUNT)
                .reasoned("y", Kind.COUNT)
                .rows("b,,1", "c,2,3", "e,,", "f,,")
                .reasons(
                        "a,x,not_recorded",
                        "b,x,not_applicable",
                        "d,x,not_recorded",
                        "e,x,not_yet_observed",
                        "e,y,rejected_source",
                        "g,x,not_recorded")
                .table();

        assertThat(reasons(table, 1))
                .containsExactly(
                        Optional.of(Reason.NOT_APPLICABLE),
                        Optional.empty(),
                        Optional.of(Reason.NOT_YET_OBSERVED),
                        Optional.empty());
        assertThat(reasons(table, 2))
                .containsExactly(
                        Optional.empty(), Optional.empty(), Optional.of(Reason.REJECTED_SOURCE), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a'                  | too few or too many cells in line 2",
                "'a,1,2'              | too few or too many cells in line 2",
                "'a,one'              | no number where one should be in line 2",
                "'a,1\nb,NaN'         | no number where one should be in line 3",
                "'a\"b\",1'           | a quote where none belongs in line 2",
            })
    void namesTheLineThatIsSpoiltButNotWhatItSays(String rows, String fault) {
        Table table = GivenTable.in(folder)
                .with("a", Kind.TEXT)
                .with("x", Kind.COUNT)
                .rows(rows)
                .table();

        assertThatThrownBy(() -> Extent.of(table))
                .isInstanceOf(SpoiltDataset.class)
                .hasMessageContaining("dataset/given.csv ")
                .hasMessageContaining(fault);
    }

    @Test
    void refusesAFileThatIsCutShort() throws IOException {
        Table table = GivenTable.in(folder).with("a", Kind.TEXT).rows("b").table();
        Files.writeString(table.file(), "a\nb");

        assertThatThrownBy(() -> texts(table, 0)).hasMessageContaining("is cut short in line 2");
    }

    @Test
    void refusesAFileWithoutAHeader() throws IOException {
        Table table = GivenTable.in(folder).with("a", Kind.TEXT).rows().table();
        Files.writeString(table.file(), "");

        assertThatThrownBy(() -> texts(table, 0)).hasMessageContaining("has no header");
    }

    @Test
    void refusesAFileWithOtherColumns() throws IOException {
        Table table = GivenTable.in(folder).with("a", Kind.TEXT).rows().table();
        Files.writeString(table.file(), "b\n");

        assertThatThrownBy(() -> texts(table, 0)).hasMessageContaining("other columns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a,x,not_recorded'  | given.csv holds a value for whose absence a reason is given in line 2",
                "'a,z,not_recorded'  | missing.csv names a variable that is not there in line 2",
                "'a,x,whatever'      | missing.csv gives a reason that is none in line 2",
            })
    void refusesReasonsThatDoNotFit(String reason, String fault) {
        Table table = GivenTable.in(folder)
                .with("id", Kind.PSEUDONYM)
                .reasoned("x", Kind.COUNT)
                .rows("a,1")
                .reasons(reason)
                .table();

        assertThatThrownBy(() -> texts(table, 0)).hasMessageContaining(fault);
    }

    @Test
    void findsHowFarColumnsReach() {
        Table table = GivenTable.in(folder)
                .with("group", Kind.CODE, "control")
                .with("days", Kind.DAYS)
                .with("odd", Kind.COUNT)
                .with("months", Kind.CONTINUOUS)
                .rows("é,-7,1.5,2", ",3,,", "b,,2,-1")
                .table();

        assertThat(Extent.of(table))
                .isEqualTo(new Extent(
                        3,
                        List.of(
                                new Extent.Column(2, 0, 0, false, 7),
                                new Extent.Column(2, -7, 3, true, 1),
                                new Extent.Column(2, 1.5, 2, false, 1),
                                new Extent.Column(2, -1, 2, false, 1))));
    }

    private static List<String> texts(Table table, int variable) {
        List<String> texts = new ArrayList<>();
        try (TableRows rows = TableRows.open(table)) {
            while (rows.next()) {
                texts.add(rows.text(variable));
            }
        }
        return texts;
    }

    private static List<Optional<Reason>> reasons(Table table, int variable) {
        List<Optional<Reason>> reasons = new ArrayList<>();
        try (TableRows rows = TableRows.open(table)) {
            while (rows.next()) {
                reasons.add(rows.reason(variable));
            }
        }
        return reasons;
    }
}
