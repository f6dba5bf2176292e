package nl.terugblik.lineage.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays of an event when it leaves. */
class SmallCountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"rowCount":9}                                                  | {}
            {"rowCount":10}                                                 | {"rowCount":10}
            {"rowCount":0,"columnMetrics":{"a":{"nullCount":3,"count":40}}} | {"columnMetrics":{"a":{"count":40}}}
            {"rowCount":1000,"size":4711}                                   | {"rowCount":1000}
            {"size":4711}                                                   | {}
            {"assertions":[{"assertion":"x","success":false,"actual":"9"}]} | {"assertions":[]}
            {"assertions":[{"assertion":"x","success":true,"actual":"0"}]}  | {"assertions":[]}
            {"assertions":[{"assertion":"x","success":false,"actual":"10"}]} | {"assertions":[{"assertion":"x","success":false,"actual":"10"}]}
            {"name":"7","datasetVersion":"3"}                               | {"name":"7","datasetVersion":"3"}
            {"errorMessage":{"message":"row 3 of /data/x"}}                 | {"errorMessage":{"message":"It did not come to its end; the ledger of the register says why."}}
            """)
    void leavesCountsFromTheThresholdOn(String event, String left) {
        assertThat(SmallCounts.blanked(event)).isEqualTo(left);
    }
}
