package nl.terugblik.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.report.facts.Bilingual;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.run.AnalysisPlan.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a report calls the sides of a study whose groups are not those of the study of 2016. */
class GroupWordsTest {

    private static final Sides SIDES = new Sides(
            "two_placements",
            "one_placement",
            new Bilingual("twee plaatsingen", "two placements"),
            new Bilingual("één plaatsing", "one placement"));

    private static final Pattern USUAL = Pattern.compile(
            "(?i)experiment|\\bcontrol (group|famil)|\\bcontrole(groep|gezin)|conferen|\\bcontr\\.|\\bexp\\.");

    /** What is said only where it is so: what a conference is, and by what reasons of 2016 families are out. */
    private static final Pattern WHERE_SO =
            Pattern.compile("about\\.conference.*|flow\\.reason\\.conference_.*|decision\\.mentions");

    @ParameterizedTest
    @EnumSource
    void noSentenceSpeaksOfOtherGroupsThanThoseOfTheStudy(Language language) {
        GroupWords words = GroupWords.of(SIDES, language);
        Texts texts = Texts.in(language).calling(words);
        Stream<String> keys =
                texts.keys("").stream().filter(key -> !WHERE_SO.matcher(key).matches());

        assertThat(keys.filter(key -> USUAL.matcher(texts.raw(key)).find())).isEmpty();
        assertThat(texts.raw("group.experimental")).isIn("twee plaatsingen", "two placements");
    }

    /** What stands in own.properties is said in the place of something else, with the same places to fill in. */
    @ParameterizedTest
    @EnumSource
    void itsSentencesTakeThePlaceOfOthers(Language language) {
        Texts usual = Texts.in(language);
        Texts own = usual.calling(GroupWords.of(SIDES, language));

        assertThat(own.keys("").stream().filter(key -> !usual.has(key)))
                .containsExactlyInAnyOrder(
                        "about.design.ever",
                        "about.design.from",
                        "about.design.until",
                        "about.questionnaires",
                        "decision.lirik.asked",
                        "decision.lirik.once",
                        "decision.questionnaires");
        assertThat(own.keys("").stream()
                        .filter(key -> own.raw(key).contains("{treated}")
                                || own.raw(key).contains("{control}")))
                .isEmpty();
        assertThat(own.keys(""))
                .isEqualTo(Texts.in(language.other())
                        .calling(GroupWords.of(SIDES, language.other()))
                        .keys(""));
    }

    @Test
    void aNoteOfTheTablesIsFoundByTheNamesThatTheyHave() {
        Texts texts = Texts.in(Language.EN).calling(GroupWords.of(SIDES, Language.EN));
        Notes notes = new Notes(texts, sentence -> GroupWords.asTables(SIDES, sentence), name -> name);

        assertThat(notes.say(
                        "Not tested: there are 7 two_placements and 6 one_placement families, and a test needs 10 in"
                                + " each group."))
                .isEqualTo("there are 7 families of group ‘two placements’ and 6 of group ‘one placement’, and a test"
                        + " needs 10 in each group");
    }
}
