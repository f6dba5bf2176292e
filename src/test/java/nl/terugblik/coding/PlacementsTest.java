package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.family;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who lives where. T2 is 2013-03-01 and T3 2014-03-01. */
class PlacementsTest {

    private static final String AT_T2 =
            "out_of_home_t2 placements_t2_network placements_t2_agency_foster placements_t2_residential";
    private static final String NEW = "new_out_of_home_t3 new_placements_t3_network new_placements_t3_agency_foster"
            + " new_placements_t3_residential";
    private static final String HOME =
            "reunified_t3 reunified_t3_from_network reunified_t3_from_agency_foster reunified_t3_from_residential";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                             | 0 0 0 0
            placement a network 2013-03-01                                                 | 1 1 0 0
            placement a network 2013-03-02                                                 | 0 0 0 0
            placement a agency_foster 2012-03-01 2013-03-01                                | 0 0 0 0
            placement a agency_foster 2012-03-01 2013-03-02                                | 1 0 1 0
            placement a residential 2013-03-01 2013-03-01                                  | 0 0 0 0
            placement a residential 2010-03-01; placement b residential 2013-02-01         | 1 0 0 2
            placement a network 2013-02-01 2013-03-01; placement a residential 2013-03-01  | 1 0 0 1
            placement b network 2013-02-01 2013-04-01                                      | 1 1 0 0
            """)
    void childrenAreOutOfHomeAtT2(String placements, String codes) {
        assertThat(family("child b; " + placements).of(AT_T2)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                             | 0 0 0 0
            placement a network 2013-03-01                                                 | 0 0 0 0
            placement a network 2013-03-02                                                 | 1 1 0 0
            placement a agency_foster 2014-03-01                                           | 1 0 1 0
            placement a agency_foster 2014-03-02                                           | 0 0 0 0
            placement a network 2013-01-01 2013-06-02; placement a residential 2013-06-02  | 0 0 0 0
            placement a network 2013-01-01 2013-06-01; placement a residential 2013-06-02  | 0 0 0 0
            placement a network 2013-01-01 2013-05-31; placement a residential 2013-06-02  | 1 0 0 1
            placement a residential 2013-06-02; placement a network 2013-01-01 2013-06-02  | 0 0 0 0
            placement b network 2013-01-01; placement a residential 2013-06-02             | 1 0 0 1
            placement a network 2013-06-02 2013-06-02; placement a residential 2013-06-02  | 1 1 0 0
            placement a network 2013-04-01 2013-05-01; placement a network 2013-07-01 2013-08-01; placement b residential 2013-07-01 | 1 2 0 1
            placement a network 2013-06-02; placement a network 2013-06-03                 | 1 1 0 0
            """)
    void placementsAreNewWhenTheChildWasAtHomeTheDayBefore(String placements, String codes) {
        assertThat(family("child b; " + placements).of(NEW)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                                            | 0 0 0 0
            placement a network 2012-03-01 2013-03-01 reunification                                       | 0 0 0 0
            placement a network 2012-03-01 2013-03-02 reunification                                       | 1 1 0 0
            placement a residential 2012-03-01 2014-03-01 reunification                                   | 1 0 0 1
            placement a residential 2012-03-01 2014-03-02 reunification                                   | 0 0 0 0
            placement a residential 2012-03-01 2013-06-01 transfer                                        | 0 0 0 0
            placement a residential 2012-03-01 2013-06-01                                                 | 0 0 0 0
            placement a agency_foster 2012-03-01 2013-06-01 reunification; placement a network 2013-06-01 | 0 0 0 0
            placement a agency_foster 2012-03-01 2013-06-01 reunification; placement a network 2013-06-02 | 0 0 0 0
            placement a agency_foster 2012-03-01 2013-06-01 reunification; placement a network 2013-06-03 | 1 0 1 0
            placement a agency_foster 2012-03-01 2013-06-01 reunification; placement b network 2013-06-01 | 1 0 1 0
            placement a network 2012-03-01 2013-06-01 reunification; placement b network 2012-03-01 2013-07-01 reunification; placement a residential 2013-08-01 2013-09-01 reunification | 1 2 0 1
            """)
    void childrenReturnHomeWithoutANextPlacement(String placements, String codes) {
        assertThat(family("child b; " + placements).of(HOME)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            children_out_of_home     | 1 / 2 / 1
            placements_network       | 1 / 1 / 0
            placements_agency_foster | 0 / 1 / 0
            placements_residential   | 0 / 0 / 1
            """)
    void placementsAreFollowedOverTime(String measure, String counts) {
        assertThat(family("placement a network 2013-01-10 2013-06-01; placement b agency_foster 2013-03-01 2014-03-01;"
                                + "placement a residential 2014-03-01")
                        .over(measure))
                .isEqualTo(counts);
    }
}
