package nl.terugblik;

import static nl.terugblik.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.files.CsvReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that goes with released tables. */
class ReleaseReportTest {

    private static final Pattern CELL = Pattern.compile("<t[dh](?: [^>]*)?>(.*?)</t[dh]>");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

    @TempDir
    private static Path folder = Path.of("");

    private static Path out = Path.of("");
    private static Desk desk = new Desk(Path.of(""));
    private static String run = "";

    @BeforeAll
    static void releaseTables() throws IOException {
        desk = Desk.in(folder);
        run = desk.run("jobs/ekc-follow-up.yaml", "sample-dossiers/agency-north");
        desk.register("anna", "ben");
        out = desk.released(run, plan("tables: all\nreport: true\n"));
    }

    private static Path plan(String content) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), "release: read\nto: a paper\n" + content);
    }

    @Test
    void showsNoFigureThatTheTablesDoNot() throws IOException {
        TreeSet<String> figures = new TreeSet<>();
        long withheld = 0;
        for (Path table : tables()) {
            List<String> dashes = new ArrayList<>();
            CsvReader.read(table, row -> {
                row.toMap().forEach((column, cell) -> {
                    if (NUMBER.matcher(cell).matches() || cell.contains("E-")) {
                        figures.add(new BigDecimal(cell)
                                .setScale(3, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
                    }
                });
                Stream.of(row.get("withheld").split(" "))
                        .filter(column -> !column.isEmpty() && !column.equals("note"))
                        .forEach(dashes::add);
            });
            withheld += dashes.size();
        }
        assertThat(withheld).isPositive();
        for (String page : List.of("index.html", "index.en.html")) {
            String html = Files.readString(out.resolve("report").resolve(page));
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(html);
            while (cell.find()) {
                cells.add(cell.group(1));
            }
            assertThat(cells.stream().filter(text -> text.contains("\u2013</abbr>")))
                    .as(page)
                    .hasSize((int) withheld);
            assertThat(cells.stream()
                            .filter(text -> NUMBER.matcher(text).matches())
                            .map(text -> page.equals("index.html") ? text.replace(',', '.') : text))
                    .as(page)
                    .hasSizeGreaterThan(100)
                    .allMatch(figures::contains);
        }
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    @Test
    void speaksBothLanguagesAndSaysWhatADashIs() throws IOException {
        assertThat(out.resolve("report/index.html"))
                .content()
                .contains(
                        "<html lang=\"nl\">",
                        "Uitgifte read-1, aan: a paper.",
                        "Waar een streepje staat",
                        "index.en.html")
                .doesNotContain("voor gebruik binnen het onderzoek");
        assertThat(out.resolve("report/index.en.html"))
                .content()
                .contains("<html lang=\"en\">", "Release read-1, to: a paper.", "Where there is a dash");
        assertThat(desk.ask("release", "verify", out.toString()).exit()).isZero();
    }

    @Test
    void isMadeOfTablesAlone() throws IOException {
        refused(
                4,
                "report is made of tables",
                desk.as(
                        "anna",
                        "request",
                        run,
                        plan("report: true\ndataset: {variables: [t1], quasi_identifiers: [t1]}\n")
                                .toString()));
    }
}
