package nl.terugblik.exchange.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.terugblik.exchange.bytes.BytesText;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavFileTest {

    @TempDir
    Path folder;

    @Test
    void isWhatTheFormatAsksForToTheByte() throws IOException {
        GivenTable given = GivenTable.in(folder)
                .with("sex", Kind.CODE, "f", "m")
                .with("t1", Kind.DATE)
                .reasoned("risk", Kind.CATEGORY, "0")
                .rows("f,1970-01-01,0", "m,1582-10-15,")
                .reasons("m,risk,not_applicable");

        assertThat(BytesText.dump(write(given, "en"))).isEqualTo(BytesText.of("""
                "$FL2"; s60 "@(#) SPSS DATA FILE Terugblik";
                2; 3; 1; 0; 2; d 100;           # layout, elements, compressed, unweighted, cases, bias
                "01 Sep 14"; "00:00:00"; s64 "Study"; i8 0; i8 0; i8 0;

                2; 1; 1; 0; 0x010100; 0x010100; s8 "V1"; 3; "SEX"; " ";
                2; 0; 1; 0; 0x140b00; 0x140b00; s8 "V2"; 2; "T1"; "  ";
                2; 0; 1; -2; 0x050800; 0x050800; s8 "V3"; 4; "RISK"; d -9; d -6;

                3; 2; s8 "f"; i8 7; "value f"; s8 "m"; i8 7; "value m"; 4; 1; 1;
                3; 5; d 0; i8 7; "value 0";
                  d -9; i8 19; "reason not_recorded"; s4 "";
                  d -8; i8 21; "reason not_applicable"; s2 "";
                  d -7; i8 23; "reason not_yet_observed";
                  d -6; i8 22; "reason rejected_source"; s1 "";
                  4; 1; 3;

                6; 9; s80 "study, given.csv, instrument"; s80 "Row"; s80 "Data of 2014-09-01.";
                  s80 "Internal: pseudonymous, not anonymous."; s80 "Missing values:";
                  s80 "-9 reason not_recorded (not_recorded)"; s80 "-8 reason not_applicable (not_applicable)";
                  s80 "-7 reason not_yet_observed (not_yet_observed)";
                  s80 "-6 reason rejected_source (rejected_source)";

                7; 3; 4; 8; 1; 0; 0; -1; 1; 1; 2; 65001;
                7; 4; 8; 3; d -1.7976931348623157e308; d 1.7976931348623157e308; x feffffffffffefff;
                7; 11; 4; 9; 1; 1; 0;  3; 11; 1;  1; 11; 1;
                7; 13; 1; 20; "V1=sex"; i8 9; "V2=t1"; i8 9; "V3=risk";
                7; 16; 8; 2; i64 1; i64 2;
                7; 20; 1; 5; "UTF-8";
                999; 0;

                i8 253; i8 253; i8 100; i8 253; i8 253; i8 92; i8 0; i8 0;
                s8 "f"; d 12219379200; s8 "m"; d 86400;
                """));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 252, 253, 255, 256, 504, 505, 600, 2000, 32_767})
    void holdsTextsOfAnyLength(int length) throws IOException {
        String ascii = "0123456789".repeat(length / 10 + 1).substring(0, length);
        String accents = "é".repeat(length / 2);
        SavContents read = read(
                given().with("text", Kind.TEXT).with("after", Kind.COUNT).rows(ascii + ",3", accents + ",4", ",5"));

        assertThat(read.cells).containsEntry("text", List.of(ascii, accents, ""));
        assertThat(read.cells).containsEntry("after", List.of(3.0, 4.0, 5.0));
        assertThat(read.isReadToTheEnd()).isTrue();
    }

    @Test
    void holdsEveryNumberToTheLastBit() throws IOException {
        SavContents read = read(given().with("x", Kind.CONTINUOUS)
                .rows("0", "151", "152", "-99", "-100", "1000000000000000", "0.1", "-0.30000000000000004", "1E300"));

        assertThat(read.cells)
                .containsEntry("x", List.of(0.0, 151.0, 152.0, -99.0, -100.0, 1e15, 0.1, -0.30000000000000004, 1e300));
    }

    @Test
    void givesEachReasonANumberOfItsOwn() throws IOException {
        SavContents read = read(given().with("id", Kind.PSEUDONYM)
                .reasoned("x", Kind.COUNT)
                .rows("a,", "b,", "c,", "d,", "e,", "f,7")
                .reasons("a,x,not_recorded", "b,x,not_applicable", "c,x,not_yet_observed", "d,x,rejected_source"));

        assertThat(read.cells).containsEntry("x", List.of(-9.0, -8.0, -7.0, -6.0, SavContents.SYSTEM_MISSING, 7.0));
        assertThat(read.missing).containsEntry("x", List.of(-9.0, -6.0));
        assertThat(read.valueLabels.get("x")).containsEntry("-6.0", "reason rejected_source");
    }

    @Test
    void takesLowerNumbersForReasonsWhereTheVariableReachesDownToThem() throws IOException {
        SavContents read = read(given().with("id", Kind.PSEUDONYM)
                .reasoned("x", Kind.CONTINUOUS)
                .rows("a,", "b,-6", "c,-96.5")
                .reasons("a,x,not_recorded"));

        assertThat(read.cells).containsEntry("x", List.of(-999.0, -6.0, -96.5));
        assertThat(read.missing).containsEntry("x", List.of(-999.0, -996.0));
    }

    @Test
    void cannotHoldLongerTextsOrNumbersThatLeaveNoRoomForReasons() {
        assertThat(SavFile.holds(Extent.of(
                        given().with("a", Kind.TEXT).rows("x".repeat(32_768)).table())))
                .isFalse();
        assertThat(SavFile.holds(Extent.of(given().with("x", Kind.CONTINUOUS)
                        .rows("-100000000000000")
                        .table())))
                .isFalse();
        assertThat(SavFile.holds(Extent.of(given().with("x", Kind.CONTINUOUS)
                        .rows("-99999999999999")
                        .table())))
                .isTrue();
    }

    @Test
    void cutsLabelsAtTheBorderOfACharacter() throws IOException {
        SavContents read =
                read(given().with("x", "€".repeat(100), Kind.COUNT, false).rows("1"));

        assertThat(read.labels).containsEntry("x", "€".repeat(85));
    }

    @Test
    void labelsTextsOverEightBytesToo() throws IOException {
        SavContents read =
                read(given().with("group", Kind.CODE, "experimental", "control").rows("control"));

        assertThat(read.valueLabels)
                .containsEntry("group", Map.of("experimental", "value experimental", "control", "value control"));
    }

    @Test
    void namesVariablesAsSpssAllows() throws IOException {
        String long64 = "x".repeat(64);
        SavContents read = read(given().with("all", Kind.COUNT)
                .with("all_2", Kind.COUNT)
                .with(long64, Kind.COUNT)
                .rows("1,2,3"));

        assertThat(read.cells.keySet()).containsExactly("all_2", "all_2_2", long64);
    }

    @Test
    void holdsNoCasesOfAnEmptyTable() throws IOException {
        SavContents read = read(given().with("x", Kind.COUNT).rows());

        assertThat(read.cases).isZero();
        assertThat(read.isReadToTheEnd()).isTrue();
    }

    @Test
    void holdsAColumnWithoutAnyValue() throws IOException {
        SavContents read = read(given().with("a", Kind.CODE)
                .with("x", Kind.DATE)
                .rows(Collections.nCopies(3, ",").toArray(String[]::new)));

        assertThat(read.cells).containsEntry("a", List.of("", "", ""));
        assertThat(read.cells).containsEntry("x", Collections.nCopies(3, SavContents.SYSTEM_MISSING));
    }

    @Test
    void differsBetweenLanguagesInLabelsAlone() throws IOException {
        GivenTable given = given().with("x", Kind.BINARY, "0", "1").rows("1");
        write(given, "en");
        SavContents dutch = SavContents.read(folder.resolve("given.nl.sav"));

        assertThat(dutch.labels).containsEntry("x", "Xé");
        assertThat(dutch.valueLabels).containsEntry("x", Map.of("0.0", "waarde 0", "1.0", "waarde 1"));
        assertThat(dutch.cells).isEqualTo(SavContents.read(folder.resolve("given.en.sav")).cells);
    }

    private GivenTable given() {
        return GivenTable.in(folder);
    }

    private SavContents read(GivenTable given) throws IOException {
        write(given, "en");
        return SavContents.read(folder.resolve("given.en.sav"));
    }

    private byte[] write(GivenTable given, String language) throws IOException {
        given.to((table, extent) -> SavFile.create(folder, given.codebook(), table, extent));
        return Files.readAllBytes(folder.resolve("given." + language + ".sav"));
    }
}
