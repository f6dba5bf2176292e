package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.files.CsvReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.FilledSheet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plans of sub-study III, whose final codes come to the counts that were printed in 2016. */
class PublishedPlansTest {

    private static final Path SAMPLE = Path.of("sample-dossiers/published-2016-iii");

    @TempDir
    private static Path folder = Path.of("");

    private static Path tables = Path.of("");

    @BeforeAll
    static void carryTheRoundOut() throws IOException {
        MasterKey.create(folder.resolve("key"));
        tables = folder.resolve("work/coding/plans-2016");
        ask("intake", SAMPLE.toString());
        ask("coding", "open", SAMPLE.resolve("round.yaml").toString());
        for (String coder : List.of("anna", "bram")) {
            ask("coding", "sheet", "plans-2016", "--coder", coder);
            ask("coding", "take", "plans-2016", filled(coder));
        }
        ask("coding", "compare", "plans-2016");
        ask("coding", "take", "plans-2016", filled("cees"));
        ask("coding", "close", "plans-2016");
    }

    private static void ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--work",
                folder.resolve("work").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        all.addAll(List.of(arguments));
        Said said = Said.by(all.toArray(String[]::new));
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
    }

    /** A sheet with the invented codes of its coder, who knows units by their text. */
    private static String filled(String coder) throws IOException {
        Map<String, String> units = new HashMap<>();
        CsvReader.read(
                SAMPLE.resolve("plan_units.csv"),
                row -> units.put(row.get("text"), row.get("document_id") + " " + row.get("number")));
        Map<String, String> codes = new HashMap<>();
        CsvReader.read(
                SAMPLE.resolve("codes-" + coder + ".csv"),
                row -> codes.put(
                        row.get("document_id") + " " + row.get("number") + " " + row.get("variable"), row.get("code")));
        FilledSheet sheet = FilledSheet.read(tables.resolve("sheets").resolve(coder + ".csv"));
        Map<String, String> documents = new HashMap<>();
        sheet.rows().stream()
                .filter(row -> units.containsKey(sheet.cell(row, "text")))
                .forEach(row -> documents.put(
                        sheet.cell(row, "document"),
                        units.getOrDefault(sheet.cell(row, "text"), "").replaceFirst(" .*", " 0")));
        for (List<String> row : sheet.rows()) {
            String unit = units.getOrDefault(
                    sheet.cell(row, "text"), documents.getOrDefault(sheet.cell(row, "document"), ""));
            for (int i = 7; i < row.size(); i++) {
                String variable = coder.equals("cees")
                        ? sheet.cell(row, "variable")
                        : sheet.header().get(i);
                if (!coder.equals("cees") || sheet.header().get(i).equals("code")) {
                    row.set(i, codes.getOrDefault(unit + " " + variable, row.get(i)));
                }
            }
        }
        return sheet.to(folder.resolve(coder + ".csv")).toString();
    }

    private static CSVRecord row(String table, String... cells) {
        List<CSVRecord> rows = new ArrayList<>();
        CsvReader.read(tables.resolve(table), row -> {
            boolean fits = true;
            for (int i = 0; i < cells.length; i += 2) {
                fits &= row.get(cells[i]).equals(cells[i + 1]);
            }
            if (fits) {
                rows.add(row);
            }
        });
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "communication, 132, 34, 32",
        "support, 117, 26, 28",
        "health, 69, 24, 17",
        "practical, 63, 28, 15",
        "parenting, 32, 16, 8", // printed as 7, though 32 of 418 is 7.66
        "other, 5, 3, 1"
    })
    void haveTheAgreementsOfEachDomain(String domain, String agreements, String plans, long percent) {
        CSVRecord row = row("plan-categories.csv", "by", "all", "level", "domain", "code", domain);
        assertThat(row.get("agreements")).isEqualTo(agreements);
        assertThat(row.get("plans")).isEqualTo(plans);
        assertThat(Math.round(Double.parseDouble(row.get("percent_agreements"))))
                .isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "comm_parents, 42, 18",
        "comm_parent_child, 22, 12",
        "comm_family_network, 19, 9",
        "comm_professionals, 10, 9",
        "visiting, 39, 19",
        "practical_support, 23, 11",
        "emotional_support, 25, 12",
        "childcare, 23, 15",
        "professional_care, 22, 15",
        "evaluation, 24, 18",
        "safety, 19, 7",
        "child_development, 44, 18",
        "parent_health, 6, 3",
        "structural_activity, 0, 0",
        "leisure, 22, 13",
        "school, 12, 10",
        "finances, 15, 15",
        "housing, 9, 8",
        "housekeeping, 5, 5",
        "parenting_skills, 20, 12",
        "parenting_structure, 12, 9",
        "other, 5, 3"
    })
    void haveTheAgreementsOfEachCategory(String category, String agreements, String plans) {
        CSVRecord row = row("plan-categories.csv", "by", "all", "level", "category", "code", category);
        assertThat(row.get("agreements")).isEqualTo(agreements);
        assertThat(row.get("plans")).isEqualTo(plans);
    }

    @ParameterizedTest
    @CsvSource({
        "child_ages, 19, 100",
        "date, 19, 100",
        "minors_present, 15, 79", // printed as 80
        "adults_present, 19, 100",
        "absentees, 13, 68",
        "present_first_last, 16, 84",
        "preset_questions, 19, 100",
        "accepted_by, 19, 100",
        "professional_help_agreed, 12, 63",
        "how_communicate, 9, 47",
        "site_manager, 3, 16",
        "plan_guardian, 14, 74",
        "which_professional_help, 11, 58",
        "who_contacts_whom, 13, 68",
        "progress_meeting, 15, 79",
        "present_progress_meeting, 16, 84"
    })
    void haveTheElementsOfTable31(String element, String present, long percent) {
        CSVRecord row = row("plan-format.csv", "by", "form", "group", "ek_c", "element", element);
        assertThat(row.get("plans")).isEqualTo("19");
        assertThat(row.get("present")).isEqualTo(present);
        assertThat(Math.round(Double.parseDouble(row.get("percent")))).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"theme_list, 9", "network_members, 7", "agreements, 10"})
    void haveTheTriptychOfLimburg(String element, String present) {
        CSVRecord row = row("plan-format.csv", "by", "form_site", "group", "fnb_sonestra/limburg", "element", element);
        assertThat(row.get("plans")).isEqualTo("10");
        assertThat(row.get("present")).isEqualTo(present);
    }

    @ParameterizedTest
    @CsvSource({
        "ek_c/wsg, 10, 14, 10, 7",
        "ek_c/jbra, 9, 13, 8, 7",
        "fnb_sonestra/limburg, 10, 11, 9, 7",
        "fnb_sonestra/jgb, 7, 8, 2, 2"
    })
    void haveTheAgreementsAndQuestionsOfEachSite(String site, String plans, long mean, String listed, String answered) {
        CSVRecord agreements = row("plan-agreements.csv", "by", "form_site", "group", site);
        assertThat(agreements.get("plans")).isEqualTo(plans);
        assertThat(Math.round(Double.parseDouble(agreements.get("mean")))).isEqualTo(mean);
        CSVRecord questions = row("plan-questions.csv", "by", "form_site", "group", site);
        assertThat(questions.get("with_questions")).isEqualTo(listed);
        assertThat(questions.get("all_answered")).isEqualTo(answered);
    }

    @Test
    void areThirtySixOfFortyOneWith418Agreements() throws IOException {
        assertThat(Files.readString(tables.resolve("selection.csv")))
                .isEqualTo("what,documents\ncoded,36\nnothing_agreed,5\n");
        CSVRecord all = row("plan-agreements.csv", "by", "all");
        assertThat(all.get("agreements")).isEqualTo("418");
        assertThat(all.get("min")).isEqualTo("3");
        assertThat(all.get("max")).isEqualTo("23");
        CSVRecord questions = row("plan-questions.csv", "by", "all");
        assertThat(questions.get("with_questions")).isEqualTo("29");
        assertThat(questions.get("all_answered")).isEqualTo("23");
        assertThat(questions.get("percent_all_answered")).startsWith("79.");
        assertThat(row("plan-questions.csv", "by", "form", "group", "ek_c").get("percent_all_answered"))
                .startsWith("77.7");
    }

    @ParameterizedTest
    @CsvSource({
        "ek_c/wsg, domains, support",
        "ek_c/wsg, communication, comm_parents",
        "ek_c/wsg, support, professional_care",
        "ek_c/wsg, health, safety",
        "ek_c/wsg, practical, leisure finances",
        "ek_c/wsg, parenting, parenting_skills",
        "ek_c/jbra, domains, support",
        "ek_c/jbra, communication, visiting",
        "ek_c/jbra, support, practical_support",
        "ek_c/jbra, health, child_development",
        "ek_c/jbra, practical, leisure",
        "ek_c/jbra, parenting, parenting_structure",
        "fnb_sonestra/limburg, domains, communication",
        "fnb_sonestra/limburg, communication, comm_parents",
        "fnb_sonestra/limburg, support, professional_care",
        "fnb_sonestra/limburg, health, child_development",
        "fnb_sonestra/limburg, practical, school",
        "fnb_sonestra/jgb, domains, communication",
        "fnb_sonestra/jgb, communication, visiting",
        "fnb_sonestra/jgb, support, childcare",
        "fnb_sonestra/jgb, health, child_development",
        "fnb_sonestra/jgb, practical, finances",
        "fnb_sonestra/jgb, parenting, parenting_skills"
    })
    void haveMostOfWhatWasPrintedAsMost(String site, String within, String most) {
        assertThat(row("plan-most.csv", "by", "form_site", "group", site, "within", within)
                        .get("most"))
                .isEqualTo(most);
    }

    @Test
    void areWrittenForOtherProgramsAndTestedFormAgainstForm() {
        assertThat(List.of(
                        "excel/plans-coded.xlsx",
                        "spss/plans-coded.nl.sav",
                        "stata/plans-coded.nl.dta",
                        "r/plans-coded.nl.R"))
                .allSatisfy(file ->
                        assertThat(tables.resolve("dataset").resolve(file)).exists());
        CSVRecord test = row("plan-tests.csv", "family", "agreements");
        assertThat(test.get("test")).isEqualTo("kruskal_wallis");
        assertThat(test.get("n_ek_c")).isEqualTo("19");
        assertThat(test.get("n_fnb_sonestra")).isEqualTo("17");
        assertThat(test.get("p")).isNotEmpty();
    }

    @Test
    void areReportedInBothLanguagesWithAPictureAndWithoutAWordOfThem() throws IOException {
        String dutch = Files.readString(tables.resolve("report/index.html"));
        String english = Files.readString(tables.resolve("report/index.en.html"));
        assertThat(dutch).contains("lang=\"nl\"", "<svg", "communicatie en contact", "0,85");
        assertThat(english).contains("lang=\"en\"", "<svg", "communication and contact", "0.85");
        List<String> written = new ArrayList<>();
        CsvReader.read(SAMPLE.resolve("plan_units.csv"), row -> written.add(row.get("text")));
        for (Path file : below(tables)) {
            String all = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(all).as("%s", file).doesNotContain("PL001", "GP001", "F0000001", "Ria", "oom Joost");
            assertThat(written).as("%s", file).noneMatch(all::contains);
        }
    }

    private static List<Path> below(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
