package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.file;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How supervision went on and ended. T1 is 2013-01-10 and T3 2014-03-01 unless a row says otherwise. */
class SupervisionTest {

    private static final String PLAN = "child a; child b; plan family_plan established 2013-03-01; ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # one year after the start is 2014-01-10
            order a 2013-01-10 2014-01-10                                                              | 2015-12-31 | 0
            order a 2013-01-10 2014-01-11                                                              | 2015-12-31 | 0
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 of 1                      | 2015-12-31 | 1
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2014-01-11 of 1                      | 2015-12-31 | 1
            order a 2013-01-10 2013-07-10; extension a 2013-07-10 2014-01-10 of 1                      | 2015-12-31 | 0
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 of 1 lifted 2014-01-10    | 2015-12-31 | 0
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 of 1 lifted 2014-01-11    | 2015-12-31 | 1
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2016-01-10 of 1                      | 2015-12-31 | 1
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2015-01-10 of 1                      | 2014-01-10 | 1
            order a 2013-01-10 2013-07-10; extension a 2013-07-10 2014-07-10 of 1                      | 2014-01-10 | 1
            order a 2013-01-10 2013-07-10; extension a 2013-07-10 2014-07-10 of 1                      | 2014-01-09 | not_yet_observed
            order a 2013-01-10 2014-01-10                                                              | 2014-01-09 | not_yet_observed
            order a 2013-01-10 2014-01-10                                                              | 2014-01-10 | 0
            order a 2013-01-10 2015-01-10                                                              | 2014-01-10 | 0
            order a 2013-01-10 2014-01-10 lifted 2013-06-01                                            | 2013-12-31 | 0
            order a 2013-01-10 2014-01-10; order b 2013-01-20 2014-01-20                               | 2014-01-15 | not_yet_observed
            order a 2013-01-10 2013-07-10; extension a 2013-07-10 2014-07-10 of 1; order b 2013-01-20 2014-01-20 | 2014-01-15 | 1
            order a 2013-01-10 2014-01-10; order b 2012-01-20 2013-01-20; extension b 2013-01-20 2014-01-20 of 2 | 2015-12-31 | 0
            order a 2012-02-29 2013-02-28; extension a 2013-02-28 2013-03-01 of 1; order b 2013-01-10 2014-01-10 | 2015-12-31 | 0
            """)
    void isExtendedWhenASpellHoldsAnExtensionAndPassesAYear(String orders, String observedUntil, String code) {
        assertThat(file(PLAN + orders, observedUntil).of("extended_after_1y")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order a 2013-01-10 2014-01-10                                                          | 11.9918
            order a 2013-01-10 2014-01-10 lifted 2013-01-10                                        | 0
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2014-03-01 of 1                  | 13.6345
            order a 2013-01-10 2014-01-10; extension a 2014-01-10 2014-03-02 of 1                  | not_applicable
            order a 2013-01-10 2014-01-10; order b 2013-01-10 2013-01-10                           | 5.9959
            order a 2013-01-10 2014-01-10; order b 2014-03-01 2015-01-10                           | not_applicable
            order a 2013-01-10 2014-01-10; order b 2014-03-02 2015-01-10                           | 11.9918
            order a 2013-01-10 2014-01-10; extension b 2013-12-01 2014-12-01 of unknown            | 11.9918
            order a 2013-01-10 2014-01-10; order b 2012-01-10 2013-01-10                           | 11.9918
            """)
    void lastsTheMeanOfItsIndexSpellsOnceNobodyIsSupervised(String orders, String months) {
        assertThat(file(PLAN + orders, "2015-12-31").of("order_months")).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order a 2013-01-10 2014-01-10; family closed=2014-03-01                                | 1
            order a 2013-01-10 2014-01-10; family closed=2014-03-02                                | 0
            order a 2013-01-10 2014-01-10                                                          | 0
            order a 2013-01-10 2014-03-01; family closed=2014-03-01                                | 1
            order a 2013-01-10 2014-03-02; family closed=2014-03-01                                | not_applicable
            order a 2013-01-10 2014-01-10; order b 2013-01-20 2014-03-02; family closed=2014-02-01 | not_applicable
            order a 2013-01-10 2014-01-10; order b 2014-02-01 2015-02-01; family closed=2014-02-01 | 1
            """)
    void voluntaryHelpClosesOnlyAfterSupervisionEnded(String orders, String code) {
        assertThat(file(PLAN + orders, "2015-12-31").of("voluntary_care_closed"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order a 2013-01-10 2014-01-10                                                          | 1 / 1 / 0
            order a 2013-01-10 2014-01-10; order a 2013-01-10 2014-01-10                           | 1 / 1 / 0
            order a 2013-01-10 2014-01-10; order b 2012-03-02 2013-03-01                           | 2 / 1 / 0
            order a 2013-01-10 2014-01-10; order b 2014-03-01 2015-03-01                           | 1 / 1 / 1
            """)
    void childrenUnderSupervisionAreFollowedOverTime(String orders, String children) {
        assertThat(file("child a; child b; plan conference established 2013-03-01; " + orders, "2015-12-31")
                        .over("children_supervised"))
                .isEqualTo(children);
    }
}
