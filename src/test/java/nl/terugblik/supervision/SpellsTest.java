package nl.terugblik.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseFileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spell of supervision is, when it ends and when it is new. All are observed until 2015-06-30. */
class SpellsTest {

    private static final LocalDate OBSERVED_UNTIL = LocalDate.parse("2015-06-30");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order a 2013-01-10 2014-01-10                                                                   | 2013-01-10..2014-01-10
            order a 2013-01-10 2014-01-10 lifted 2013-06-01                                                 | 2013-01-10..2013-06-01
            order a 2013-01-10 2014-01-10 lifted 2013-01-10                                                 | 2013-01-10..2013-01-10
            order a 2014-06-30 2015-06-30                                                                   | 2014-06-30..2015-06-30
            order a 2014-07-01 2015-07-01                                                                   | 2014-07-01..running
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 of 1                           | 2013-01-10..2015-01-10 extended
            order a 2013-01-10 2014-01-10; extension a 2014-03-10 2015-01-10 of 1                           | 2013-01-10..2015-01-10 extended
            order a 2013-01-10 2014-01-10 lifted 2013-05-01; extension a 2014-01-10 2015-01-10 of 1         | 2013-01-10..2015-01-10 extended
            extension a 2014-01-10 2015-01-10 of 2; order a 2013-01-10 2014-01-10                           | 2013-01-10..2015-01-10 extended
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 of 1; extension a 2015-01-10 2016-01-10 of 2 | 2013-01-10..running extended
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2016-01-10 of 1 lifted 2015-02-01         | 2013-01-10..2015-02-01 extended
            provisional a 2012-12-01 2013-03-01                                                             | ''
            extension a 2014-01-10 2015-01-10 of unknown                                                    | ''
            extension a 2014-01-10 2015-01-10 of unknown; extension a 2015-01-10 2016-01-10 of 1            | ''
            order a 2013-01-10 2014-01-10; order b 2013-01-10 2014-01-10                                    | 2013-01-10..2014-01-10, 2013-01-10..2014-01-10
            """)
    void runFromTheFirstOrderToTheEndOfTheLastTerm(String file, String spells) {
        CaseFile read = CaseFileText.read(file);
        assertThat(Spells.of(read.orders(), OBSERVED_UNTIL).stream()
                        .map(SpellsTest::words)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(spells);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order a 2012-01-10 2013-01-10; order a 2013-01-10 2014-01-10                                    | false
            order a 2012-01-10 2013-01-11; order a 2013-01-10 2014-01-10                                    | false
            order a 2012-01-10 2013-01-09; order a 2013-01-10 2014-01-10                                    | true
            order b 2012-01-10 2013-06-10; order a 2013-01-10 2014-01-10                                    | true
            order a 2013-01-10 2013-01-20; order a 2013-01-10 2014-01-10                                    | true
            provisional a 2012-12-10 2013-06-10; order a 2013-01-10 2014-01-10                              | true
            extension a 2012-12-10 2013-12-10 of unknown; order a 2013-01-10 2014-01-10                     | true
            order a 2012-01-10 2013-01-10 lifted 2012-02-01; extension a 2012-06-01 2013-01-11 of 1; order a 2013-01-10 2014-01-10 | false
            """)
    void areNewWithoutASpellOfTheChildOnTheDayBefore(String file, boolean isNew) {
        var spells = Spells.of(CaseFileText.read(file).orders(), OBSERVED_UNTIL);
        assertThat(Spells.isNew(spells.get(spells.size() - 1), spells)).isEqualTo(isNew);
    }

    @ParameterizedTest
    @CsvSource({"2013-01-09,false", "2013-01-10,true", "2014-01-09,true", "2014-01-10,false"})
    void coverTheirFirstDayAndNotTheirLast(LocalDate day, boolean covered) {
        var spells =
                Spells.of(CaseFileText.read("order a 2013-01-10 2014-01-10").orders(), OBSERVED_UNTIL);
        assertThat(spells.get(0).runsOn(day)).isEqualTo(covered);
    }

    @Test
    void coverNoDayWhenTheyEndWhereTheyStart() {
        var spells = Spells.of(
                CaseFileText.read("order a 2013-01-10 2014-01-10 lifted 2013-01-10")
                        .orders(),
                OBSERVED_UNTIL);
        assertThat(spells.get(0).runsOn(LocalDate.parse("2013-01-10"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 of 1 | false
            extension a 2014-01-10 2015-01-10 of unknown                          | true
            extension a 2014-01-10 2015-01-10                                     | true
            provisional a 2012-12-10 2013-06-10                                   | false
            """)
    void areLeftTruncatedByAnExtensionOfNothing(String file, boolean truncated) {
        assertThat(Spells.leftTruncated(CaseFileText.read(file).orders())).isEqualTo(truncated);
    }

    private static String words(Spell spell) {
        return spell.startedOn() + ".."
                + spell.endedOn().map(LocalDate::toString).orElse("running")
                + (spell.extended() ? " extended" : "");
    }
}
