package nl.terugblik.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.protocol.asking.QuestionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a question is a sentence with its line, and what is right is said back in words. */
class QuestionFaultsTest {

    private static final String PLACED = """
            question:
              events:
                order: {of: new_order, from: 2012-01-01, to: 2012-12-31, take: first}
                placed: {of: placement, from: t1, to: t1 + 12 months}
              index: order
              out:
                - {reason: source_rows_refused, when: {refused: [supervision_orders, placements]}}
                - {reason: no_order, when: {no: order}}
              groups:
                twice: {when: {some: placed, at_least: 2, same: child, within_months: 12}}
                once: {when: {some: placed, at_least: 1, at_most: 1}}
              moments:
                t2: [t1 + 6 months]
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            of: placement                | of: placment                    | line 4: question.events.placed.of: placment is not a kind of event; did you mean placement?
            index: order                 | index: ordre                    | line 5: question.index: ordre is not an event of this study; did you mean order?
            from: t1,                    | from: t0,                       | line 4: question.events.placed.from: t0 is not a moment of this study; did you mean t1?
            from: 2012-01-01             | from: 2013-01-01                | line 3: question.events.order.from lies after to, so that no day is in the window.
            to: t1 + 12 months           | to: t1 + a year                 | line 4: question.events.placed.to is no day, such as 2013-12-31, and no moment, such as t1, t1 + 12 months or until - 1 day.
            some: placed, at_least: 2    | some: plcaed, at_least: 2       | line 10: question.groups.twice.when.some: plcaed is not an event of this study; did you mean placed?
            at_least: 1, at_most: 1      | at_least: 2, at_most: 1         | line 11: question.groups.once.when.at_most is less than at_least, so that no family can be meant.
            orders, placements           | orders                          | line 6: question.out has no reason for families of whom a row of placements was refused, which may have held what a group is asked for; add one with when: {refused: [...]}.
            [t1 + 6 months]              | [t2 + 6 months]                 | line 13: question.moments.t2 is counted from itself: t2 from t2.
            of: placement,               | 'of: placement, where: {setting: hotel},' | line 4: question.events.placed.where.setting: hotel is not a value of setting
            """)
    void isASentenceWithItsLine(String right, String wrong, String sentence) throws IOException {
        assertThatThrownBy(() -> read(PLACED.replace(right, wrong)))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theQuestionIsSaidBackInWords() throws IOException {
        assertThat(new PlainWords(read(PLACED)).lines())
                .containsExactly(
                        "Nothing after the agency's latest extraction is looked at.",
                        "T1 is the day of the first new order from 2012-01-01 to 2012-12-31.",
                        "Out, as source_rows_refused: a family either of whom a row was refused in placements or supervision_orders,"
                                + " or whose agency did not deliver placements or supervision_orders.",
                        "Out, as no_order: a family without the first new order from 2012-01-01 to 2012-12-31.",
                        "In the group twice: a family with one child that has 2 or more of: any placement from T1 to 12 calendar months"
                                + " after T1, within 12 months.",
                        "In the group once: a family with 1 to 1 of: any placement from T1 to 12 calendar months after T1.",
                        "Out, as in_no_group: every other family.",
                        "Compared: twice with once.",
                        "T2 is 6 calendar months after T1.");
    }

    @Test
    void aLastDayBeforeEveryWindowIsRefused() {
        assertThatThrownBy(() -> read(PLACED.replace("  index: order", "  until: 2011-12-31\n  index: order")))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(
                        "line 5: question.until lies before every window of order, so that no family can be in.");
    }

    @Test
    void windowsForTheSameFamiliesThatOverlapAreRefused() {
        String windows = """
                take: first, windows: [{agency: [a, b], from: 2012-01-01, to: 2012-06-30}, {agency: b, from: 2012-06-30, to: 2012-12-31}]""";
        assertThatThrownBy(() -> read(PLACED.replace("from: 2012-01-01, to: 2012-12-31, take: first", windows)))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(
                        "line 3: question.events.order.windows[1] overlaps a window above it that is for the same families.");
    }

    @Test
    void aTableThatTheAgencyDidNotDeliverSaysNothing() throws IOException {
        Answer answer = Asking.of(
                read(PLACED),
                CaseFileText.read("child a; order a 2012-03-01 2013-03-01; placement a network 2012-06-01 2012-07-01"),
                new Observed("", LocalDate.parse("2015-01-01"), EnumSet.of(SourceTable.SUPERVISION_ORDERS)));
        assertThat(answer).isEqualTo(new Answer.Out("source_rows_refused"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            placement a network 2012-06-01 2012-07-01                                          | once
            placement a network 2012-06-01 2012-07-01; placement a residential 2012-08-01       | twice
            placement a network 2012-06-01 2012-07-01; placement b residential 2012-08-01       | in_no_group
            placement a network 2012-01-01 2012-07-01                                          | in_no_group
            placement a network 2012-06-01; refused placements                                  | source_rows_refused
            placement a network 2013-03-01                                                      | once
            placement a network 2013-03-02                                                      | in_no_group
            """)
    void aStrangersQuestionIsAnswered(String file, String group) throws IOException {
        Answer answer = Asking.of(
                read(PLACED),
                CaseFileText.read("child a; child b; order a 2012-03-01 2013-03-01; " + file),
                Observed.until(LocalDate.parse("2015-01-01")));
        assertThat(List.of(answer instanceof Answer.In in ? in.group() : ((Answer.Out) answer).reason()))
                .containsExactly(group);
    }

    private Question read(String text) throws IOException {
        Path file = folder.resolve("question.yaml");
        Files.writeString(file, text);
        return new QuestionReader(YamlFile.read(file)).read();
    }
}
