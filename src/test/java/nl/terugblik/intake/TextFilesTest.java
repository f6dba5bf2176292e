package nl.terugblik.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static nl.terugblik.intake.TextFile.HEADER;
import static nl.terugblik.intake.TextFile.ROW;
import static nl.terugblik.intake.TextFile.STAY;
import static nl.terugblik.intake.TextFile.TEXT;
import static nl.terugblik.intake.TextFile.that;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text files as other programs write them, one a row: what it is, and what must come of it. */
class TextFilesTest {

    private static final String MARK = "\uFEFF";
    private static final String SEMICOLONS = TEXT.replace(',', ';');
    private static final String REFUSED = "Delivery refused: placements.csv ";
    private static final Charset LATIN = Charset.forName("windows-1252");

    @ParameterizedTest
    @MethodSource({"beginnings", "ends", "cells", "headers", "days", "names"})
    void comesOutAsItShould(TextFile file, @TempDir Path place) throws IOException {
        String got = file.got(place);
        FileTable.enter(file.toString(), file.expected(), got);
        assertThat(got).isEqualTo(file.expected());
    }

    static Stream<TextFile> beginnings() throws IOException {
        return Stream.of(
                that("as the export format says").holds(TEXT),
                that("a byte order mark of UTF-8").holds(MARK + TEXT),
                that("a byte order mark before a quoted header")
                        .holds(MARK + TEXT.replace("placement_id", "\"placement_id\"")),
                that("UTF-16, little end first, with its mark").holds(MARK + TEXT, UTF_16LE),
                that("UTF-16, big end first, with its mark").holds(MARK + TEXT, UTF_16BE),
                that("UTF-32 with its mark").holds(MARK + TEXT, Charset.forName("UTF-32LE")),
                that("UTF-16 through a profile that names another encoding")
                        .holds(MARK + SEMICOLONS, UTF_16LE)
                        .through("file: placements.csv\n    dialect: {delimiter: \";\", encoding: windows-1252}"),
                that("UTF-16 without its mark")
                        .holds(TEXT, UTF_16LE)
                        .gives(REFUSED + "looks like UTF-16 without a byte order mark; export it as CSV in UTF-8."),
                that("UTF-16 without its mark, big end first")
                        .holds(TEXT, UTF_16BE)
                        .gives(REFUSED + "looks like UTF-16 without a byte order mark; export it as CSV in UTF-8."),
                that("a first line sep=;").holds("sep=;\r\n" + SEMICOLONS.replace("\n", "\r\n")),
                that("a first line sep=; behind a mark in UTF-16").holds(MARK + "sep=;\r\n" + SEMICOLONS, UTF_16LE),
                that("a first line \"SEP=,\" in quotes").holds("\"SEP=,\"\n" + TEXT),
                that("a first line that names a tab").holds("sep=\t\n" + TEXT.replace(',', '\t')),
                that("a first line sep=; counts as a line")
                        .holds("sep=;\n" + SEMICOLONS.replace("network", "castle"))
                        .gives("3 setting unknown_code"),
                that("a first line sep=; through a profile")
                        .holds("sep=;\n" + SEMICOLONS)
                        .through("file: placements.csv"),
                that("semicolons without a word")
                        .holds(SEMICOLONS)
                        .gives(
                                REFUSED
                                        + "has no column placement_id in its header; it looks delimited by \";\" and is read as"
                                        + " delimited by \",\"; export it so, or name its delimiter in a source profile (dialect)."),
                that("tabs without a word")
                        .holds(TEXT.replace(',', '\t'))
                        .gives(
                                REFUSED
                                        + "has no column placement_id in its header; it looks delimited by a tab and is read as"
                                        + " delimited by \",\"; export it so, or name its delimiter in a source profile (dialect)."),
                that("commas where the profile says semicolons")
                        .through("file: placements.csv\n    dialect: {delimiter: \";\"}")
                        .gives(REFUSED
                                + "has no column placement_id, which the source profile names; it looks delimited by"
                                + " \",\" and is read as delimited by \";\"; export it so, or name its delimiter in a source"
                                + " profile (dialect)."),
                that("a workbook that is called .csv")
                        .holds("PK\u0003\u0004")
                        .gives(REFUSED
                                + "looks like a workbook (.xlsx) or another zip archive; export it as CSV in UTF-8."),
                that("a web page that is called .csv")
                        .holds("\n<html><table><tr><td>placement_id")
                        .gives(REFUSED
                                + "looks like a web page or another file of markup; export it as CSV in UTF-8."));
    }

    static Stream<TextFile> ends() {
        return Stream.of(
                that("lines that end as on Windows").holds(TEXT.replace("\n", "\r\n")),
                that("lines that end as on an old Mac").holds(TEXT.replace("\n", "\r")),
                that("lines that end in every way").holds(HEADER.replace("\n", "\r\n") + ROW.replace("\n", "\r")),
                that("no end of the last line").holds(TEXT.strip()),
                that("a Ctrl-Z at the end").holds(TEXT + "\u001A"),
                that("a Ctrl-Z right behind the last cell").holds(TEXT.strip() + "\u001A"),
                that("empty lines, and lines of blanks").holds("\n" + HEADER + "\n   \n" + ROW + "\n \u00A0\n"),
                that("zeros at the end, as a crash leaves them")
                        .holds(TEXT + "\0\0\0\0\0\0")
                        .gives(STAY + "; 3 - truncated"),
                that("a zero in a number").holds(TEXT.replace("P1", "P\0")).gives("2 placement_id bad_identifier"),
                that("two exports in one file, the second with its mark and its header")
                        .holds(MARK + TEXT + MARK + HEADER + "P2,c1,residential,2014-01-01,,\n")
                        .gives(STAY + "; residential 2014-01-01; 3 - repeated_header"),
                that("a second export with its mark before a quoted header")
                        .holds(TEXT + MARK + "\"" + HEADER.strip().replace(",", "\",\"")
                                + "\"\nP2,c1,residential,2014-01-01,,\n")
                        .gives(STAY + "; residential 2014-01-01; 3 - repeated_header"),
                that("a second export whose header has other capitals")
                        .holds(TEXT + HEADER.toUpperCase(Locale.ROOT))
                        .gives(STAY + "; 3 - repeated_header"));
    }

    static Stream<TextFile> cells() throws IOException {
        return Stream.of(
                that("cells filled up with blanks, as CHAR columns are")
                        .holds(HEADER + "P1        ,c1        ,network   ,2013-03-01 ,2013-06-01,reunification  \n"),
                that("the same through a profile")
                        .holds(HEADER + "P1        ,c1        ,network   ,2013-03-01 ,2013-06-01,reunification  \n")
                        .through("file: placements.csv"),
                that("a cell of nothing but blanks")
                        .holds(TEXT.replace("2013-06-01,reunification", "  ,\u00A0"))
                        .gives("network 2013-03-01"),
                that("no-break spaces around cells").holds(TEXT.replace(",network,", ",\u00A0network\u202F,")),
                that("soft hyphens and zero-width characters in numbers and codes")
                        .holds(TEXT.replace("c1", "c\u00AD1\u200B").replace("network", "net\u2060work")),
                that("blanks within quotes").holds(TEXT.replace(",network,", ",\" network \",")),
                that("a tab behind a number is a control character")
                        .holds(TEXT.replace("P1", "P1\t"))
                        .gives("2 placement_id bad_identifier"),
                that("a number of more than one line")
                        .holds(TEXT.replace("P1", "\"P1\n\""))
                        .gives("2 placement_id bad_identifier"),
                that("every cell in quotes")
                        .holds(("\"" + TEXT.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\"\n")),
                that("a row that repeats another but for its blanks")
                        .holds(TEXT + ROW.replace(",", " ,"))
                        .gives(STAY + "; 3 - duplicate"),
                that("delimiters behind every line").holds(TEXT.replace("\n", ",\n")),
                that("delimiters behind rows that the header does not have")
                        .holds(HEADER + ROW.replace("\n", ",\n"))
                        .gives("2 - column_count"),
                that("a delimiter behind the header that rows do not have")
                        .holds(HEADER.replace("\n", ",\n") + ROW)
                        .gives("2 - column_count"),
                that("a value of the profile that is filled up with blanks")
                        .holds(TEXT.replace(",network,", ",N  ,"))
                        .through("file: placements.csv")
                        .gives("2 setting unknown_code"));
    }

    static Stream<TextFile> headers() throws IOException {
        return Stream.of(
                that("a header in capitals").holds(HEADER.toUpperCase(Locale.ROOT) + ROW),
                that("a header with capitals, through a profile")
                        .holds("Placement_Id,Child_ID,Setting,Started_On,Ended_On,Ended_By\n" + ROW)
                        .through("file: placements.csv"),
                that("blanks and no-break spaces around headers").holds(TEXT.replace(",setting,", ", setting\u00A0,")),
                that("blanks around headers, through a profile")
                        .holds(TEXT.replace(",setting,", ",setting  ,"))
                        .through("file: placements.csv"),
                that("a column under two names that differ in capitals")
                        .holds(TEXT.replace(",setting,", ",Setting,").replace("ended_by", "SETTING"))
                        .gives(REFUSED + "has the column setting twice; remove or rename one."),
                that("a header whose cells are merged")
                        .holds(TEXT.replace("child_id,setting", "\"child_id,setting\""))
                        .gives(REFUSED
                                + "has no column child_id in its header; cell 2 of its header seems to hold two names;"
                                + " a delimiter is missing there, or stands in quotes."),
                that("a header that lacks a delimiter")
                        .holds(TEXT.replace("child_id,setting", "child_idsetting"))
                        .gives(REFUSED
                                + "has no column child_id in its header; cell 2 of its header seems to hold two names;"
                                + " a delimiter is missing there, or stands in quotes."),
                that("lines that stand in quotes as one cell")
                        .holds("\"" + TEXT.strip().replace("\n", "\"\n\"") + "\"\n")
                        .gives(REFUSED
                                + "has no column placement_id in its header; each line seems to stand in quotes as one"
                                + " cell; export it again with quotes round cells."),
                that("blanks before quotes")
                        .holds(TEXT.replace(",setting,", ", \"setting\","))
                        .gives(REFUSED
                                + "has no column setting in its header; blanks seem to stand before its quotes; export it"
                                + " without them."),
                that("single quotes")
                        .holds(TEXT.replace(",setting,", ",'setting',"))
                        .gives(REFUSED
                                + "has no column setting in its header; its cells seem to stand in other quotes than \";"
                                + " export it with those, or name its quote in a source profile (dialect)."),
                that("no header")
                        .holds(ROW)
                        .gives(REFUSED
                                + "has no column placement_id in its header; its first line names none of the columns that"
                                + " it should hold; the header is missing, or other lines stand above it."),
                that("a title above the header")
                        .holds("Export of placements\n\n" + TEXT)
                        .gives(REFUSED
                                + "has no column placement_id in its header; its first line names none of the columns that"
                                + " it should hold; the header is missing, or other lines stand above it."),
                that("a header in another encoding than UTF-8")
                        .holds(TEXT.replace("setting", "sétting"), LATIN)
                        .gives(REFUSED
                                + "has no column setting in its header; its header holds bytes that are not UTF-8; export"
                                + " it so, or name its encoding in a source profile (dialect)."),
                that("a column that is not there")
                        .holds(TEXT.replace(",setting,", ",sort,"))
                        .gives(REFUSED
                                + "has no column setting in its header; add it, empty where nothing is recorded."));
    }

    static Stream<TextFile> days() throws IOException {
        return Stream.of(
                day("2013-3-1", "").through("file: placements.csv"),
                day("1-3-2013", "").through(dates("formats: [dd-MM-yyyy]")),
                day("01/03/2013", "").through(dates("formats: [dd/MM/yyyy]")),
                day("3/1/2013", "").through(dates("formats: [MM/dd/yyyy]")),
                day("20130301", "").through(dates("formats: [yyyyMMdd]")),
                day("01-MRT-2013", "").through(dates("formats: [dd-MMM-yyyy]")),
                day("1 Mar 2013", "").through(dates("formats: [dd MMM yyyy]")),
                day("2013-03-01 00:00:00", "").through("file: placements.csv"),
                day("2013-03-01T00:00", "").through("file: placements.csv"),
                day("2013-03-01T23:30:00.0000000+01:00", "").through("file: placements.csv"),
                day("2013-03-01T00:00:00Z", "").through("file: placements.csv"),
                day("2013-03-01+01:00", "").through("file: placements.csv"),
                day("1-3-2013 0:00", "").through(dates("formats: [dd-MM-yyyy]")),
                day("3/1/2013 12:00:00 AM", "").through(dates("formats: [MM/dd/yyyy]")),
                day("01-03-13", "").through(dates("formats: [dd-MM-yyyy]")).gives("2 started_on two_digit_year"),
                day("01-03-13", "").through(dates("formats: [dd-MM-yyyy], year_pivot: 1930")),
                day("01-03-13", "").through(dates("formats: [dd-MM-yy], year_pivot: 1914")),
                day("01-03-13", "")
                        .through(dates("formats: [dd-MM-yyyy], year_pivot: 1910"))
                        .gives("network 1913-03-01 2013-06-01"),
                day("130301", "").through(dates("formats: [yyMMdd], year_pivot: 1930")),
                day("01-03-13", "")
                        .through(dates("formats: [dd-MM-yy]"))
                        .gives(
                                "PROFILE line 51: files[4].dates has a format with years of two digits and needs the field"
                                        + " year_pivot, the first of the hundred years that they may mean."),
                day("2013-03-01 99:00", "").through("file: placements.csv").gives("2 started_on impossible_date"),
                day("2013-02-30", "").through("file: placements.csv").gives("2 started_on impossible_date"),
                day("2013-3-1", "").gives("2 started_on impossible_date"),
                day("2013-03-01T00:00:00", "").gives("2 started_on impossible_date"),
                that("an open end with a time behind it")
                        .holds(TEXT.replace("2013-06-01,reunification", "9999-12-31 00:00:00,"))
                        .through(dates("open_end: [\"9999-12-31\"]"))
                        .gives("network 2013-03-01"));
    }

    static Stream<TextFile> names() throws IOException {
        return Stream.of(
                that("a name in capitals").named("PLACEMENTS.CSV"),
                that("a name in capitals, through a profile")
                        .named("Placements.CSV")
                        .through("file: placements.csv"),
                that("a second download").named("placements[1].csv").through("file: placements[1].csv"),
                that("a brace in a name").named("placements{1.csv").through("file: placements{1.csv"),
                that("a backslash in a name").named("placements\\1.csv").through("file: placements\\1.csv"),
                that("a dot in a name is a dot")
                        .named("placementsXcsv")
                        .through("file: placements.csv")
                        .gives(
                                "Delivery refused: it holds no file placements.csv, which the source profile names; deliver it,"
                                        + " with only its header where it is empty."),
                that("a star and a question mark")
                        .named("placements_2013_a.csv")
                        .through("file: placements_*_?.csv"),
                that("a name as macOS writes it").named("plaatsinge\u0308n.csv").through("file: plaatsing\u00EBn.csv"));
    }

    private static String dates(String rules) {
        return "file: placements.csv\n    dates: {" + rules + "}";
    }

    /** The first day of the stay, written otherwise; its end stays canonical, which is read whatever the formats are. */
    private static TextFile day(String written, String note) {
        return that("a day as " + written + note).holds(TEXT.replace("2013-03-01", written));
    }
}
