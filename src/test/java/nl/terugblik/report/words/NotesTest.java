package nl.terugblik.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.report.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotesTest {
    private final Notes dutch = new Notes(Texts.in(Language.NL), sentence -> sentence, name -> "<" + name + ">");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Not tested: there are 7 experimental and 6 control families, and a test needs 10 in each group. | er zijn 7 experimentele en 6 controlegezinnen, en een toets vraagt er 10 per groep
                    Not tested: the model could not be fitted.                                                    | het model kon niet worden geschat
                    Not tested: a variable has the same value for every family: ethnicity, two_households.        | een kenmerk heeft bij elk gezin dezelfde waarde (<ethnicity>, <two_households>)
                    No standardized difference: neither group varies.                                             | geen gestandaardiseerd verschil: in geen van beide groepen is spreiding
                    Not tested: for a reason to come.                                                             | for a reason to come
                    """)
    void saysTheTablesNotesInDutch(String note, String expected) {
        assertThat(dutch.say(note)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryNoteOfTheTables(Note.Text text) {
        String key = "note." + text.name().toLowerCase(Locale.ROOT);
        String sentence = text.english()
                .replaceFirst("^Not (tested|computed): ", "")
                .replace("TREATED", "experimental")
                .replace("CONTROL", "control");
        for (int place = 0; sentence.contains("{}"); place++) {
            sentence = sentence.replaceFirst("\\{}", "{" + place + "}");
        }
        assertThat(Texts.in(Language.EN).raw(key)).isEqualTo(sentence);
        assertThat(Texts.in(Language.NL).has(key)).isTrue();
    }

    @Test
    void holdsNoNoteThatNoTableHas() {
        assertThat(Texts.in(Language.EN).keys("note.")).hasSameSizeAs(Note.Text.values());
    }
}
