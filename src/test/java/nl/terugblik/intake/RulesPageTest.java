package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page of rules in the documentation, made of the rules and of the fixtures that break them. */
class RulesPageTest {

    private static final Path PAGE = Path.of("docs", "rules.md");
    private static final String DOUBT_ABOUT_AN_EARLIER_DELIVERY = "children.csv 2 family_id child_moved warning family";

    /** To write it anew: {@code mvn test -Dtest=RulesPageTest -Dterugblik.rules=write}. */
    @Test
    void isThatOfTheRules() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("terugblik.rules"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # The rules of intake

                Every row of a delivery is held against these rules. What breaks one is named in `rejections.csv` of the
                delivery by file, line, column and rule, with the sentence below and never with a value.

                - **refused**: the row reaches no coded variable. Its family is marked: what is coded from that table is
                  missing with the reason `rejected_source`, and a refused order, plan or family row takes the family out of
                  every cohort.
                - **warning**: the row is accepted and coded as it stands. No warning changes a code; someone should look.
                - **duplicate**: the row repeats an earlier one to the letter; it is counted and left out.

                The scope says how far one must look to see it: `row` the row alone, `family` beside other rows of the
                family or table, `parent` the row that it hangs on was refused.

                Before any rule is asked, every cell and header gets one form: blanks at its ends go, no-break and other wide or
                narrow blanks become plain ones, characters that nobody sees (soft hyphens, zero-width characters, marks of
                direction, byte order marks) are left out, and letters are composed (Unicode form NFC). Numbers of families and
                children become pseudonyms in that form, wherever they are read or typed. Capitals of headers do not count; those
                of numbers and codes do. How files may be written is told in [files](files.md).

                This page is made from the rules and from the tests that break them; the examples are the tests' own words.

                """);
        for (Rule rule : Rule.values()) {
            page.append("## ").append(rule.code()).append("\n\n");
            page.append(String.join(" or ", facts(rule))).append("\n\n");
            page.append("> ").append(rule.sentence("*column*")).append("\n\n");
            for (String example : examples(rule)) {
                page.append("- ").append(example).append('\n');
            }
            page.append(examples(rule).isEmpty() ? "" : "\n");
        }
        return page.toString().stripTrailing() + "\n";
    }

    /** As what, how far away and in which columns the fixtures see the rule broken. */
    private static Set<String> facts(Rule rule) {
        Set<String> seen = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        lines(rule).forEach(line -> {
            String[] parts = line.split(" ", -1);
            seen.add("**%s**, scope `%s`".formatted(parts[4], parts[5]));
            if (!parts[2].equals("-")) {
                columns.add("`" + parts[2] + "`");
            }
        });
        return columns.isEmpty() || seen.size() > 1
                ? seen
                : Set.of(seen.iterator().next() + "; seen in " + String.join(", ", columns));
    }

    private static List<String> lines(Rule rule) {
        return switch (rule) {
            case UNKNOWN_COLUMN, NOT_USED, PARTIAL_DATE -> List.of("x.csv 1 - " + rule.code() + " warning row");
            case NOT_IN_SOURCE, ERROR_CELL, FORMULA_WITHOUT_RESULT, MERGED_CELL, TWO_DIGIT_YEAR ->
                List.of("x.csv 1 - " + rule.code() + " refused row");
            case CHILD_MOVED -> List.of(DOUBT_ABOUT_AN_EARLIER_DELIVERY);
            default ->
                RuleCoverageTest.fixtures()
                        .flatMap(fixture -> fixture.expected().stream())
                        .filter(line -> line.split(" ", -1)[3].equals(rule.code()))
                        .toList();
        };
    }

    private static Set<String> examples(Rule rule) {
        Set<String> examples = new LinkedHashSet<>();
        RuleCoverageTest.fixtures()
                .filter(fixture -> fixture.rules().contains(rule))
                .limit(4)
                .forEach(fixture -> examples.add(sentence(fixture.toString())));
        return examples;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
