package nl.terugblik.coding;

import static nl.terugblik.coding.CodedText.family;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Professional care before T2 (2013-03-01), from T2 to T3 (2014-03-01) and before T1 (2013-01-10). */
class CareTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # care                                                          | before, after, before T1
            ''                                                              | 0 0 0
            care x child 2013-01-09                                         | 1 0 1
            care x child 2013-01-10                                         | 1 0 0
            care x child 2013-02-28                                         | 1 0 0
            care x child 2013-03-01                                         | 0 1 0
            care x child 2014-03-01                                         | 0 1 0
            care x child 2014-03-02                                         | 0 0 0
            care x child 2013-01-09 never                                   | 0 0 0
            care x child ? never                                            | 0 0 0
            care x child 2012-01-09 2012-02-01; care x parent 2012-03-01    | 1 0 1
            care x child 2012-01-09; care y child 2013-02-01; care x child 2013-06-01; care z child 2013-06-01 | 2 2 1
            """)
    void countsEachKindOnceByWhenItStarted(String care, String counts) {
        assertThat(family(care).of("care_types_before care_types_after care_types_t1"))
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                              | 0 0
            care x child 2013-02-01                                         | 1 0
            care x parent 2013-02-01                                        | 2 0
            care x family 2013-02-01                                        | 3 0
            care x child 2013-02-01; care y child 2013-02-01                | 1 0
            care x child 2013-02-01; care x parent 2013-02-01               | 4 0
            care x child 2013-02-01; care x family 2013-03-01               | 1 3
            care x child 2013-02-01; care x family 2013-02-01 never         | 1 0
            care x family 2013-03-01; care x parent 2014-03-01              | 0 4
            """)
    void isForOneTargetOrACombination(String care, String targets) {
        assertThat(family(care).of("care_target_before care_target_after")).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            care x child 2013-01-10 2013-03-01                              | 1 / 0 / 0
            care x child 2013-01-11                                         | 0 / 1 / 1
            care x child 2013-01-10; care x parent 2013-01-10               | 1 / 1 / 1
            care x child 2013-01-10; care y parent 2013-03-01; care z child 2013-01-10 never | 1 / 2 / 2
            """)
    void runsOnTheDayOfEachMoment(String care, String kinds) {
        assertThat(family(care).over("care_types")).isEqualTo(kinds);
    }
}
