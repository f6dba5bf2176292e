package nl.terugblik.outcomes.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTest {

    @ParameterizedTest
    @EnumSource(Reason.Code.class)
    void hasASentenceForEveryReasonOfTheStatistics(Reason.Code code) {
        Note note = Note.of(new Reason(code, List.of("condition", "flag")));

        assertThat(note.sentence("experimental", "control"))
                .matches("Not (tested|computed): [^{}]*: condition, flag\\.");
    }

    @Test
    void hasADifferentSentenceForEveryText() {
        assertThat(Arrays.stream(Note.Text.values()).map(Note.Text::english)).doesNotHaveDuplicates();
    }

    @Test
    void asksForAsManyValuesAsItsSentenceHolds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Note.of(Note.Text.GROUP_TOO_SMALL, 1, 2));
    }
}
