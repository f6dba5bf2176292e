package nl.terugblik.cohort;

import static nl.terugblik.cohort.PublishedStudy.screen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screened.Excluded;
import nl.terugblik.supervision.Spell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is in the cohort of the published study, in which group and from which day. */
class ScreeningTest {

    private static final String IN = "child a; order a 2013-01-10 2014-01-10; ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order a 2012-05-06 2013-05-06                                   | none
            order a 2012-05-07 2013-05-07                                   | 2012-05-07
            order a 2013-12-31 2014-12-31                                   | 2013-12-31
            order a 2014-01-01 2015-01-01                                   | none
            order a 2012-06-01 2013-06-01; order b 2013-02-01 2014-02-01    | 2013-02-01
            order b 2013-02-01 2014-02-01; order a 2012-06-01 2013-06-01    | 2013-02-01
            order a 2013-06-01 2014-06-01; order b 2014-02-01 2015-02-01    | 2013-06-01
            order a 2012-06-01 2013-06-01; order a 2013-05-31 2014-05-31    | 2012-06-01
            order a 2012-06-01 2013-06-01; order a 2013-06-01 2014-06-01    | 2012-06-01
            order a 2012-06-01 2013-06-01; order a 2013-06-02 2014-06-02    | 2013-06-02
            order a 2012-01-01 2013-06-02; order a 2013-06-01 2014-06-01    | none
            """)
    void theIndexDateIsTheLatestNewOrderInTheWindow(String file, String t1) {
        Screened screened = screen(file);
        String found = screened instanceof Candidate candidate ? candidate.t1().toString() : "none";
        assertThat(found).isEqualTo(t1);
    }

    @Test
    void theIndexDateIsTheEarliestWhereTheStudySaysSo() {
        Screened screened = screen(
                PublishedStudy.changed("index: latest", "index: earliest"),
                "order a 2012-06-01 2013-06-01; order b 2013-02-01 2014-02-01");
        assertThat(((Candidate) screened).t1()).isEqualTo("2012-06-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order b 2012-12-10 2013-12-10                               | a b
            order b 2012-12-09 2013-12-09                               | a
            order b 2013-01-09 2014-01-09; order c 2013-01-10 2014-01-10 | a b c
            order b 2012-01-01 2013-01-12 ; order b 2013-01-10 2014-01-10 | a
            extension b 2013-01-10 2014-01-10 of unknown                | a
            """)
    void indexSpellsStartWithin31DaysOfTheIndexDate(String others, String children) {
        Candidate candidate = (Candidate) screen("order a 2013-01-10 2014-01-10; " + others);
        assertThat(candidate.indexSpells().stream().map(Spell::child).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(children.split(" "))
                        .map(CaseFileText::pseudonym)
                        .collect(Collectors.toSet()));
    }

    @Test
    void indexSpellsMayStartUpTo31DaysAfterAnEarliestIndexDateAndOutsideTheWindow() {
        Candidate candidate = (Candidate)
                screen("order a 2013-12-10 2014-12-10; order b 2014-01-10 2015-01-10; order c 2014-01-11 2015-01-11");
        assertThat(candidate.indexSpells()).hasSize(2);
        assertThat(candidate.spells()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan conference established 2013-01-10                                                  | experimental
            plan conference established 2013-01-11                                                  | experimental
            plan conference established 2015-12-31                                                  | experimental
            plan conference established 2016-01-01                                                  | conference_not_established
            plan conference established 2013-01-09                                                  | conference_before_t1
            plan conference established 2013-01-09; plan conference established 2013-01-10          | experimental
            plan conference established ?                                                           | conference_without_date
            plan conference established ?; plan conference established 2013-02-01                   | experimental
            plan conference established 2013-01-09; plan conference established ?                   | conference_without_date
            plan conference proposed                                                                | conference_not_established
            plan conference declined                                                                | conference_not_established
            plan conference cancelled                                                               | conference_not_established
            plan conference cancelled; plan conference established 2013-01-09                       | conference_before_t1
            plan conference cancelled; mention 2013-02-01                                           | conference_not_established
            plan conference established 2013-02-01; mention 2013-02-01                              | experimental
            mention 2011-02-01                                                                      | conference_mentioned
            mention 2013-02-01; refused journal                                                     | conference_mentioned
            refused journal                                                                         | source_rows_refused
            plan conference established 2013-02-01; refused journal                                 | experimental
            plan conference proposed; refused journal                                               | conference_not_established
            plan family_plan established 2013-02-01                                                 | control
            plan family_plan proposed                                                               | control
            refused placements lirik care_episodes children referral_reasons objections             | control
            refused families                                                                        | source_rows_refused
            refused supervision_orders                                                              | source_rows_refused
            refused plans                                                                           | source_rows_refused
            plan conference established 2013-02-01; refused plans                                   | source_rows_refused
            mention 2013-02-01; refused plans                                                       | source_rows_refused
            """)
    void familiesWithAnIndexDateAreInAGroupOrHaveOneReason(String rest, String place) {
        assertThat(place(screen(IN + rest))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            child a                                                                           | no_supervision_order
            provisional a 2013-01-10 2013-04-10                                               | no_supervision_order
            extension a 2013-01-10 2014-01-10 of unknown                                      | no_supervision_order
            provisional a 2013-01-10 2013-04-10; plan conference established 2013-02-01       | no_supervision_order
            refused journal                                                                   | no_supervision_order
            order a 2011-01-10 2012-01-10                                                     | no_new_order_in_window
            order a 2011-01-10 2012-01-10; plan conference established 2013-02-01             | no_new_order_in_window
            order a 2011-01-10 2012-01-10; mention 2013-02-01; refused journal                | no_new_order_in_window
            refused supervision_orders                                                        | source_rows_refused
            """)
    void familiesWithoutAnIndexDateAreExcludedForThat(String file, String reason) {
        assertThat(place(screen(file))).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void withdrawalAndObjectionComeBeforeEverything(Standing standing) {
        CaseFile file = CaseFileText.read("child a; child b; refused families");
        Screened screened = Screening.of(PublishedStudy.STUDY).screen(file, standing, PublishedStudy.OBSERVED);
        assertThat(screened)
                .isEqualTo(new Excluded(
                        switch (standing) {
                            case WITHDRAWN -> ExclusionReason.WITHDRAWN;
                            case OBJECTED -> ExclusionReason.OBJECTED;
                            case PRESENT -> "source_rows_refused";
                        },
                        2,
                        false));
    }

    @Test
    void countsChildrenAndTellsWhoIsLeftTruncated() {
        Screened screened = screen(
                "child a; child b; order a 2013-01-10 2014-01-10;" + "extension b 2013-01-10 2014-01-10 of unknown");
        assertThat(screened.children()).isEqualTo(2);
        assertThat(screened.leftTruncated()).isTrue();
        assertThat(screened).isInstanceOf(Candidate.class);
    }

    private static String place(Screened screened) {
        return screened instanceof Candidate candidate ? candidate.group().code() : ((Excluded) screened).reason();
    }
}
