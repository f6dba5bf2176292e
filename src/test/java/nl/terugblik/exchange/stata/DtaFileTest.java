package nl.terugblik.exchange.stata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.terugblik.exchange.bytes.BytesText;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // what is not there fails the test
class DtaFileTest {

    @TempDir
    Path folder;

    @Test
    void isWhatTheFormatAsksForToTheByte() throws IOException {
        GivenTable given = GivenTable.in(folder)
                .with("sex", Kind.CODE)
                .with("t1", Kind.DATE)
                .with("risk", Kind.CATEGORY, "1")
                .rows("f,1960-01-02,1", "m,,");

        assertThat(BytesText.dump(write(given, "en"))).isEqualTo(BytesText.of("""
                "<stata_dta><header><release>118</release><byteorder>LSF</byteorder>";
                "<K>"; i16 3; "</K><N>"; i64 2; "</N><label>"; i16 5; "Study"; "</label>";
                "<timestamp>"; i8 17; "01 Sep 2014 00:00"; "</timestamp></header>";
                "<map>"; i64 0; i64 163; i64 286; i64 325; i64 733; i64 762; i64 952; i64 1378; i64 2376; i64 3319;
                  i64 3344; i64 3359; i64 3559; i64 3571; "</map>";
                "<variable_types>"; i16 1; i16 65528; i16 65530; "</variable_types>";
                "<varnames>"; z129 "sex"; z129 "t1"; z129 "risk"; "</varnames>";
                "<sortlist>"; i16 0; i16 0; i16 0; i16 0; "</sortlist>";
                "<formats>"; z57 "%-1s"; z57 "%td"; z57 "%8.0g"; "</formats>";
                "<value_label_names>"; z129 ""; z129 ""; z129 "risk"; "</value_label_names>";
                "<variable_labels>"; z321 "SEX"; z321 "T1"; z321 "RISK"; "</variable_labels>";
                "<characteristics>";
                  "<ch>"; 260; z129 "_dta"; z129 "note0"; "2"; i8 0; "</ch>";
                  "<ch>"; 292; z129 "_dta"; z129 "note1"; "study, given.csv, instrument: Row"; i8 0; "</ch>";
                  "<ch>"; 317; z129 "_dta"; z129 "note2";
                    "Data of 2014-09-01. Internal: pseudonymous, not anonymous."; i8 0; "</ch>";
                "</characteristics>";
                "<data>"; "f"; 1; i8 1; "m"; 2147483621; i8 101; "</data>";
                "<strls></strls>";
                "<value_labels><lbl>"; 24; z129 "risk"; i8 0; i8 0; i8 0; 1; 8; 0; 1; "value 1"; i8 0; "</lbl>";
                "</value_labels></stata_dta>";
                """));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 244, 255, 256, 2045})
    void holdsTextsUpToStatasLongest(int length) throws IOException {
        String ascii = "0123456789".repeat(length / 10 + 1).substring(0, length);
        String accents = "é".repeat(length / 2);
        DtaContents read = read(given().with("text", Kind.TEXT).rows(ascii, accents.isEmpty() ? "b" : accents));

        assertThat(read.types).containsEntry("text", length);
        assertThat(read.cells).containsEntry("text", List.of(ascii, accents.isEmpty() ? "b" : accents));
    }

    @Test
    void cannotHoldLongerTextsOrLargerNumbers() {
        assertThat(DtaFile.holds(Extent.of(
                        given().with("text", Kind.TEXT).rows("x".repeat(2046)).table())))
                .isFalse();
        assertThat(DtaFile.holds(Extent.of(given().with("x", Kind.CONTINUOUS)
                        .rows("8.98846567431158e307")
                        .table())))
                .isFalse();
        assertThat(DtaFile.holds(Extent.of(given().with("x", Kind.CONTINUOUS)
                        .rows("8.98846567431157e307")
                        .table())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 65530",
        "-127, 0, 65530",
        "0, 101, 65529",
        "-128, 0, 65529",
        "0, 32740, 65529",
        "0, 32741, 65528",
        "-2147483647, 2147483620, 65528",
        "0, 2147483621, 65526",
        "0, 1000000000000000, 65526"
    })
    void storesWholeNumbersInTheSmallestTypeThatHoldsThem(String smallest, String largest, int type)
            throws IOException {
        DtaContents read = read(given().with("x", Kind.DAYS).rows(smallest, largest));

        assertThat(read.types).containsEntry("x", type);
        assertThat(read.cells).containsEntry("x", List.of(Double.valueOf(smallest), Double.valueOf(largest)));
    }

    @Test
    void holdsEveryNumberToTheLastBit() throws IOException {
        DtaContents read = read(given().with("x", Kind.CONTINUOUS).rows("0.1", "-0.30000000000000004", "1E300", "2"));

        assertThat(read.cells).containsEntry("x", List.of(0.1, -0.30000000000000004, 1e300, 2.0));
    }

    @ParameterizedTest
    @CsvSource({"COUNT, 7", "COUNT, 700", "COUNT, 70000", "CONTINUOUS, 7.5", "DATE, 2014-01-01"})
    void givesEachReasonALetterOfItsOwn(Kind kind, String value) throws IOException {
        DtaContents read = read(given().with("id", Kind.PSEUDONYM)
                .reasoned("x", kind)
                .rows("a,", "b,", "c,", "d,", "e,", "f," + value)
                .reasons("a,x,not_recorded", "b,x,not_applicable", "c,x,not_yet_observed", "d,x,rejected_source"));

        assertThat(Objects.requireNonNull(read.cells.get("x")).subList(0, 5))
                .containsExactly(".a", ".b", ".c", ".d", ".");
        assertThat(read.valueLabels.get("x"))
                .containsEntry(".a", "reason not_recorded")
                .containsEntry(".d", "reason rejected_source");
    }

    @Test
    void cutsALabelAtEightyCharactersAndKeepsItWholeInANote() throws IOException {
        String label = "€".repeat(81);
        DtaContents read = read(given().with("x", label, Kind.COUNT, false).rows("1"));

        assertThat(read.labels).containsEntry("x", "€".repeat(80));
        assertThat(read.notes).containsEntry("x", List.of(label));
    }

    @Test
    void namesVariablesAsStataAllows() throws IOException {
        String long33 = "x".repeat(33);
        DtaContents read = read(given().with("in", Kind.COUNT)
                .with("str12", Kind.COUNT)
                .with(long33, Kind.COUNT)
                .with(long33 + "y", Kind.COUNT)
                .rows("1,2,3,4"));

        assertThat(read.cells.keySet()).containsExactly("in_2", "str12_2", "x".repeat(32), "x".repeat(30) + "_2");
    }

    @Test
    void holdsNoRowsOfAnEmptyTable() throws IOException {
        assertThat(read(given().with("x", Kind.COUNT).rows()).rows).isZero();
    }

    @Test
    void holdsAColumnWithoutAnyValue() throws IOException {
        DtaContents read =
                read(given().with("a", Kind.CODE).with("x", Kind.DATE).rows(",", ","));

        assertThat(read.cells).containsEntry("a", List.of("", "")).containsEntry("x", List.of(".", "."));
    }

    @Test
    void usesTheWiderFormatForMoreVariablesThan118Allows() throws IOException {
        GivenTable given = given();
        for (int i = 0; i < 32_768; i++) {
            given.with("x" + i, Kind.BINARY);
        }
        DtaContents read = read(given.rows(String.join(",", Collections.nCopies(32_768, "1"))));

        assertThat(read.release).isEqualTo("119");
        assertThat(read.cells).hasSize(32_768).containsEntry("x32767", List.of(1.0));
    }

    @Test
    void differsBetweenLanguagesInLabelsAlone() throws IOException {
        GivenTable given = given().with("x", Kind.BINARY, "0", "1")
                .with("y", Kind.BINARY, "0", "1")
                .rows("1,0");
        write(given, "en");
        DtaContents dutch = DtaContents.read(folder.resolve("given.nl.dta"));

        assertThat(dutch.labels).containsEntry("x", "Xé");
        assertThat(dutch.valueLabels).containsEntry("y", Map.of("0", "waarde 0", "1", "waarde 1"));
        assertThat(dutch.cells).isEqualTo(DtaContents.read(folder.resolve("given.en.dta")).cells);
    }

    private GivenTable given() {
        return GivenTable.in(folder);
    }

    private DtaContents read(GivenTable given) throws IOException {
        write(given, "en");
        return DtaContents.read(folder.resolve("given.en.dta"));
    }

    private byte[] write(GivenTable given, String language) throws IOException {
        given.to((table, extent) -> DtaFile.create(folder, given.codebook(), table, extent));
        return Files.readAllBytes(folder.resolve("given." + language + ".dta"));
    }
}
