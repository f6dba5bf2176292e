package nl.terugblik.intake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.terugblik.intake.Rule;
import nl.terugblik.register.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** The digest of a delivery, in the morning and on a telephone. */
class DigestTest {
    private static final QualityRow REFUSED = new QualityRow("plans", "kind", Rule.UNKNOWN_CODE, 5, 400, 0, 390);
    private static final QualityRow ODD =
            new QualityRow("placements", "started_on", Rule.PLACED_WITHOUT_ORDER, 9, 80, 9, 78);
    private static final QualityRow TWICE = new QualityRow("children", "", Rule.DUPLICATE, 2, 900, 0, 880);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | 0.36% of the rows were refused: 5 of 1,380.
                    NL | 0,36 % van de regels is geweigerd: 5 van de 1.380.
                    """)
    void opensWithTheShareRefused(DigestWords words, String headline) throws Exception {
        String page = Digest.of(quality(), words);
        assertThat(page).contains("<p class=\"headline\" id=\"headline\">" + headline.replace(" %", "\u00a0%"));
        assertThat(page.indexOf("headline\"")).isLessThan(page.indexOf("<table"));
        assertThat(parsed(page).getDocumentElement().getAttribute("lang")).isEqualTo(words.code());
    }

    @Test
    void keepsRefusedRowsApartFromWarningsAndRepeats() {
        String page = Digest.of(quality(), DigestWords.EN);
        String refused = between(page, "<h2>Refused rows</h2>", "<h2>Warnings</h2>");
        String warnings = between(page, "<h2>Warnings</h2>", "<h2>Repeated rows</h2>");
        assertThat(refused).contains("kind holds a code").doesNotContain("begins a stay", "repeats an earlier one");
        assertThat(warnings).contains("begins a stay of which no day").doesNotContain("kind holds a code");
        assertThat(page.substring(page.indexOf("<h2>Repeated rows</h2>"))).contains("The row repeats an earlier one");
    }

    @Test
    void saysAllInDutchButTheNamesOfTheExport() {
        assertThat(Digest.of(quality(), DigestWords.NL))
                .contains("Geweigerde regels", "Waarschuwingen", "kind bevat een code die het leveringsformaat")
                .contains("De regel herhaalt een eerdere letterlijk")
                .contains("In geen enkele regel ingevuld.")
                .contains("<b>families.<wbr/>ethnicity</b>", "hreflang=\"en\"", "href=\"digest.html\"")
                .doesNotContain("refused", "accepted", "No row", "Warnings");
    }

    @ParameterizedTest
    @EnumSource
    void standsWhereADeliveryHeldNothing(DigestWords words) throws Exception {
        Quality none = new Quality(
                delivery(1), Optional.empty(), RowsRead.NONE, RowsRead.NONE, List.of(), List.of(), Set.of(), List.of());
        assertThat(Digest.of(none, words)).contains(words.say("headline.none"), words.say("first"));
        parsed(Digest.of(none, words));
    }

    @ParameterizedTest
    @EnumSource
    void needsNothingButItself(DigestWords words) throws Exception {
        String page = Digest.of(quality(), words);
        parsed(page);
        assertThat(page).doesNotContain("<script", "src=", "url(", "@import", "http:", "https:");
        assertThat(Digest.of(quality(), words)).isEqualTo(page);
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertThat(DigestWords.NL.keys().stream().filter(key -> !key.startsWith("rule.")))
                .isEqualTo(DigestWords.EN.keys())
                .isNotEmpty();
        Pattern place = Pattern.compile("\\{\\d}");
        for (String key : DigestWords.EN.keys()) {
            assertThat(place.matcher(DigestWords.NL.say(key))
                            .results()
                            .map(found -> found.group())
                            .sorted())
                    .as(key)
                    .isEqualTo(place.matcher(DigestWords.EN.say(key))
                            .results()
                            .map(found -> found.group())
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryRuleInDutch(Rule rule) {
        assertThat(DigestWords.NL.rule(rule, "kolom_x"))
                .isNotEqualTo(DigestWords.EN.rule(rule, "kolom_x"))
                .doesNotContain("{0}", rule.code())
                .matches(said -> said.contains("kolom_x")
                        == DigestWords.EN.rule(rule, "kolom_x").contains("kolom_x"));
    }

    /** The page of rules is made from the fixtures that break them, and says what becomes of each row. */
    @ParameterizedTest
    @EnumSource
    void weighsARuleAsIntakeDoes(Rule rule) throws IOException {
        assertThat(Files.readString(Path.of("docs", "rules.md")))
                .contains("## " + rule.code() + "\n\n**" + Weight.of(rule).code() + "**");
    }

    private static Quality quality() {
        FieldRow empty = new FieldRow(
                "families",
                "ethnicity",
                400,
                new FieldRow.Cells(0, 400, 0),
                0,
                0,
                Optional.empty(),
                Optional.of(new FieldRow.Cells(390, 0, 0)));
        return new Quality(
                delivery(2),
                Optional.of(delivery(1)),
                new RowsRead(1380, 5, 2),
                new RowsRead(1348, 1, 0),
                List.of(TWICE, ODD, REFUSED),
                List.of(empty),
                Set.of("ekc"),
                List.of(new StudyLack("ekc", "families", "ethnicity", new StudyLack.Why("empty"))));
    }

    private static Delivery delivery(int id) {
        return new Delivery(
                id,
                "2015-0" + id + "-28-0123456789ab",
                "Agency <A> & B",
                LocalDate.of(2015, id, 28),
                Delivery.Kind.FULL,
                "0123456789ab",
                "folder",
                Optional.of(id));
    }

    private static String between(String page, String from, String to) {
        return page.substring(page.indexOf(from), page.indexOf(to));
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
