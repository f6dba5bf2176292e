package nl.terugblik.report.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of the days on which T1 may lie hangs on which sides have one. */
class StudyRulesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2013-01-01, 2013-12-31, true,  fact.range
            2013-01-01, ,           true,  fact.range.from
            ,           2013-12-31, true,  fact.range.until
            ,           ,           false,
            """)
    void nameTheWindowByTheSidesThatItHas(LocalDate from, LocalDate to, boolean hasWindow, String key) {
        StudyRules rules = new StudyRules(
                from == null ? LocalDate.MIN : from,
                to == null ? LocalDate.MAX : to,
                true,
                31,
                OptionalInt.empty(),
                1,
                OptionalInt.empty(),
                12,
                0,
                30.4375);
        assertThat(rules.hasWindow()).isEqualTo(hasWindow);
        if (hasWindow) {
            assertThat(rules.window("fact.range")).isEqualTo(key);
        }
    }
}
