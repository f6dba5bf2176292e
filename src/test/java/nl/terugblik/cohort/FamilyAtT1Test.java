package nl.terugblik.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.supervision.Spell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a case file as of 2013-01-10, the family's T1. */
class FamilyAtT1Test {

    private static final LocalDate T1 = LocalDate.parse("2013-01-10");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            family ethnicity=other together=no households=2 mid=both        | family ethnicity=other together=no households=2 mid=both
            family closed=2013-01-10                                        | family closed=2013-01-10
            family mid=none closed=2013-01-11                               | family mid=none
            child b; child c 2013-01-10                                     | child b; child c 2013-01-10
            child b 2013-01-11                                              | ''
            child b 2013-01-11; order b 2013-01-11 2014-01-11               | ''
            child b 2013-03-10; order b 2013-01-10 2014-01-10               | child b 2013-01-11; order b 2013-01-10 2014-01-10
            referral child; referral parent 2013-01-10                      | referral child; referral parent 2013-01-10
            referral child; referral parent 2013-01-11                      | referral child
            placement b network 2012-06-01 2013-01-10 reunification         | placement b network 2012-06-01 2013-01-10 reunification
            placement b network 2012-06-01 2013-01-11 reunification         | placement b network 2012-06-01
            placement b network 2013-01-10                                  | placement b network 2013-01-10
            placement b network 2013-01-11                                  | ''
            lirik 2012-12-01 risk=2; lirik 2013-01-10 violence_signs=yes    | lirik 2012-12-01 risk=2; lirik 2013-01-10 violence_signs=yes
            lirik 2013-01-11 violence_signs=yes risk=1                      | ''
            care therapy child 2013-01-10 2013-01-10                        | care therapy child 2013-01-10 2013-01-10
            care therapy child 2012-06-01 2013-01-11                        | care therapy child 2012-06-01
            care therapy child 2013-01-11                                   | ''
            care therapy child 2012-06-01 never; care coach family ? never  | ''
            plan conference established 2012-06-01; plan family_plan declined; mention 2012-06-01 | ''
            refused lirik placements                                        | refused lirik placements
            """)
    void holdsWhatWasRecordedDecidedOrStartedByThen(String extracted, String known) {
        assertThat(at(extracted).file()).isEqualTo(CaseFileText.read(known));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order b 2013-01-10 2014-01-10                                                         | order b 2013-01-10 2014-01-10
            order b 2013-01-11 2014-01-11                                                         | ''
            provisional b 2013-01-10 2013-04-10; provisional b 2013-01-11 2013-04-10              | provisional b 2013-01-10 2013-04-10
            order b 2012-06-01 2013-06-01 lifted 2013-01-10                                       | order b 2012-06-01 2013-06-01 lifted 2013-01-10
            order b 2012-06-01 2013-06-01 lifted 2013-01-11                                       | order b 2012-06-01 2013-06-01
            order b 2011-06-01 2012-06-01; extension b 2012-06-01 2013-06-01 of 1                 | order b 2011-06-01 2012-06-01; extension b 2012-06-01 2013-06-01 of 1
            order b 2012-02-01 2013-02-01; extension b 2013-02-01 2014-02-01 of 1                 | order b 2012-02-01 2013-02-01
            order c 2013-02-01 2014-02-01; order b 2011-06-01 2012-06-01; extension b 2012-06-01 2013-06-01 of 2 | order b 2011-06-01 2012-06-01; extension b 2012-06-01 2013-06-01 of 1
            order b 2013-02-01 2014-02-01; extension b 2012-06-01 2013-06-01 of 1                 | extension b 2012-06-01 2013-06-01 of unknown
            extension b 2012-06-01 2013-06-01 of unknown                                          | extension b 2012-06-01 2013-06-01 of unknown
            """)
    void holdsTheDecisionsThatWerePronouncedByThenAndWhatTheyContinue(String extracted, String known) {
        assertThat(at(extracted).file()).isEqualTo(CaseFileText.read(known));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                                  | a from 2013-01-10
            order b 2012-12-10 2013-12-10; order c 2012-12-09 2013-12-09                        | a from 2013-01-10, b from 2012-12-10
            order b 2013-01-11 2014-01-11                                                       | a from 2013-01-10
            order b 2012-12-20 2013-12-20 lifted 2013-01-05                                     | a from 2013-01-10, b from 2012-12-20 to 2013-01-05
            order b 2012-12-20 2013-12-20 lifted 2013-02-05                                     | a from 2013-01-10, b from 2012-12-20
            order b 2012-12-20 2013-01-05; extension b 2013-01-20 2014-01-20 of 2               | a from 2013-01-10, b from 2012-12-20 to 2013-01-05
            order b 2012-06-01 2012-12-15; order b 2012-12-20 2013-12-20                        | a from 2013-01-10, b from 2012-12-20
            order b 2012-06-01 2012-12-15; extension b 2013-01-20 2014-01-20 of 2; order b 2012-12-20 2013-12-20 | a from 2013-01-10, b from 2012-12-20
            order b 2012-06-01 2012-12-15; extension b 2012-12-15 2013-06-15 of 2; order b 2012-12-20 2013-12-20 | a from 2013-01-10
            """)
    void countsTheSpellsThatWereNewByThenAsIndexSpells(String others, String spells) {
        FamilyAtT1 family = at("order a 2013-01-10 2014-01-10; " + others);
        assertThat(family.indexSpells().stream().map(FamilyAtT1Test::text).collect(Collectors.joining(", ")))
                .isEqualTo(spells);
        assertThat(family.spells()).containsAll(family.indexSpells());
    }

    private static FamilyAtT1 at(String extracted) {
        CaseFile file = CaseFileText.read(extracted);
        return FamilyAtT1.of(file, T1, PublishedStudy.STUDY.cohort().indexSpellDays());
    }

    private static String text(Spell spell) {
        String child = "abc"
                .chars()
                .mapToObj(Character::toString)
                .filter(name -> CaseFileText.pseudonym(name).equals(spell.child()))
                .findFirst()
                .orElseThrow();
        return child + " from " + spell.startedOn()
                + spell.endedOn().map(end -> " to " + end).orElse("");
    }
}
