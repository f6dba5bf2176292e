package nl.terugblik.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.CsvReader;
import nl.terugblik.round.decided.FinalCode;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.interviews.InterviewTables;
import nl.terugblik.round.scheme.Scheme;
import nl.terugblik.round.scheme.SchemeFile;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitRef;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The valence of interviews in sub-study II: the printed 41 rows, from the whole counts that each of them allows. */
class PublishedInterviewsTest {

    private static final Scheme SCHEME = SchemeFile.read(Path.of("jobs/instruments/interview-content.yaml"));

    /** Item, role, respondents, and the printed percentages that are positive and negative; - is none. */
    private static final String PRINTED = """
            proposal parent 16 37.5 37.5
            proposal child 6 67 17
            proposal network 9 56 22
            proposal protector 13 38.5 38.5
            proposal coordinator 9 56 44
            trust parent 9 33 22
            trust child 6 67 -
            trust network 6 67 33
            trust protector 8 25 -
            trust coordinator 6 83 -
            atmosphere parent 9 67 22
            atmosphere child 6 83 17
            atmosphere network 7 57 14
            atmosphere protector 8 50 25
            atmosphere coordinator 6 67 -
            cooperation parent 9 78 11
            cooperation child 6 83 -
            cooperation network 8 87.5 12.5
            cooperation protector 8 25 12.5
            cooperation coordinator 4 100 -
            drawing_up parent 4 25 25
            drawing_up child 6 50 33
            drawing_up network 9 78 22
            drawing_up protector 10 60 10
            drawing_up coordinator 9 89 11
            quality parent 9 33 33
            quality child 6 100 -
            quality network 8 50 37.5
            quality protector 10 40 20
            working parent 10 10 90
            working child 4 50 25
            working network 3 0 33
            working protector 8 50 25
            control parent 8 50 50
            control child 4 75 25
            control network 8 62.5 37.5
            control protector 6 33 17
            support parent 10 70 10
            support child 6 50 -
            support network 8 75 -
            support protector 10 50 10
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static final Map<String, CSVRecord> ROWS = new HashMap<>();

    @BeforeAll
    static void write() {
        List<Document> documents = new ArrayList<>();
        List<FinalCode> codes = new ArrayList<>();
        PRINTED.lines().map(line -> line.split(" ")).forEach(row -> {
            int n = Integer.parseInt(row[2]);
            long positive = count(row[3], n);
            long negative = count(row[4], n);
            for (int respondent = 0; respondent < n; respondent++) {
                int place = documents.size();
                documents.add(new Document(
                        place,
                        new Pseudonym(7, respondent / 2),
                        "I" + place,
                        Map.of("role", row[1], "status", respondent % 3 == 0 ? "none" : "conference"),
                        List.of(new Unit(1, "", row[0], "said", 0, "", "interview_answers.csv", place + 2))));
                String valence =
                        respondent < positive ? "positive" : respondent < positive + negative ? "negative" : "mixed";
                codes.add(new FinalCode(new UnitRef(place, 1), "valence", valence, false));
                if (row[0].equals("proposal") && respondent < 2) {
                    codes.add(new FinalCode(new UnitRef(place, 1), "themes_proposal", "own_voice burden", true));
                }
            }
        });
        InterviewTables.write(folder, SCHEME, documents, new FinalCodes(codes));
        CsvReader.read(
                folder.resolve("interview-valence.csv"),
                row -> ROWS.put(row.get("item") + " " + row.get("role") + " " + row.get("status"), row));
    }

    /** The one whole count that rounds to what was printed. */
    private static long count(String percent, int n) {
        if (percent.equals("-")) {
            return 0;
        }
        List<Integer> counts = new ArrayList<>();
        for (int count = 0; count <= n; count++) {
            if (isPrinted(percent, 100.0 * count / n)) {
                counts.add(count);
            }
        }
        assertThat(counts).as("counts for %s of %s", percent, n).hasSize(1);
        return counts.get(0);
    }

    private static boolean isPrinted(String printed, double percent) {
        return printed.contains(".")
                ? Math.abs(Double.parseDouble(printed) - percent) <= 0.05
                : Math.round(percent) == Long.parseLong(printed);
    }

    @Test
    void giveThePrintedRows() {
        List<String[]> printed = PRINTED.lines().map(line -> line.split(" ")).toList();
        assertThat(printed).hasSize(41);
        for (String[] row : printed) {
            CSVRecord found = ROWS.getOrDefault(
                    row[0] + " " + row[1] + " all", ROWS.values().iterator().next());
            assertThat(found.get("item") + found.get("role")).isEqualTo(row[0] + row[1]);
            assertThat(found.get("n")).isEqualTo(row[2]);
            for (int place : new int[] {3, 4}) {
                String percent = found.get(place == 3 ? "percent_positive" : "percent_negative");
                assertThat(isPrinted(row[place].replace("-", "0"), Double.parseDouble(percent)))
                        .as(String.join(" ", row))
                        .isTrue();
            }
        }
    }

    @Test
    void addUpOverThoseWithAndWithoutAConference() {
        ROWS.forEach((key, row) -> {
            if (key.endsWith(" all")) {
                int parts = 0;
                for (String status : List.of("conference", "none")) {
                    CSVRecord part = ROWS.get(key.replaceFirst("all$", status));
                    parts += part == null ? 0 : Integer.parseInt(part.get("n"));
                }
                assertThat(parts).as(key).isEqualTo(Integer.parseInt(row.get("n")));
            }
        });
    }

    @Test
    void countReasonsByRespondentAndFamily() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("interview-themes.csv")))
                .hasSize(1 + 2 * 6)
                .contains(
                        "proposal,own_voice,all,10,1,18.867924528301888",
                        "proposal,burden,child,2,1,33.333333333333336");
    }

    /** 16 parents and 13 protectors, two of either in each family but the last: 2 x 2 in six, and 2 x 1 in one. */
    @Test
    void setParentsBesideProtectorsOfTheSameFamily() {
        List<Integer> pairs = new ArrayList<>();
        CsvReader.read(folder.resolve("interview-pairs.csv"), row -> {
            if (row.get("item").equals("proposal")) {
                pairs.add(Integer.parseInt(row.get("pairs")));
            }
        });
        assertThat(pairs).hasSize(9);
        assertThat(pairs.stream().mapToInt(Integer::intValue).sum()).isEqualTo(6 * 4 + 2);
    }
}
