package nl.terugblik.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Study.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many families a group takes. */
class QuotaTest {

    private static final Group EXPERIMENTAL = new Group("experimental", 0);
    private static final Group CONTROL = new Group("control", 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # wanted | families on 1, 2, 3, 4 and 5 June | last day taken | admitted
            3        | 1 1 1 1 1                         | 3              | 3
            3        | 1 1 4 1 1                         | 3              | 6
            3        | 1 1 0 3 1                         | 4              | 4
            3        | 1 1 0 1 3                         | 5              | 3
            3        | 0 0 0 0 9                         | 5              | 9
            3        | 1 1 0 0 1                         | 1              | 3
            3        | 0 1 0 0 1                         | none           | 2
            1        | 5 0 0 0 0                         | 1              | 5
            """)
    void takesTheLatestFirstWithAllWhoShareTheLastDay(int wanted, String perDay, String last, int admitted) {
        Flow flow = flow(CONTROL, perDay);
        Quota quota = Quota.of(study(wanted, Search.LATEST_FIRST), flow);
        assertThat(quota.lastAdmitted(CONTROL)
                        .map(day -> "" + day.getDayOfMonth())
                        .orElse("none"))
                .isEqualTo(last);
        assertThat(families(flow, quota, "cohort", "control")).isEqualTo(admitted);
    }

    @Test
    void takesTheEarliestFirstWhereTheStudySaysSo() {
        Flow flow = flow(CONTROL, "1 2 1 1 1");
        Quota quota = Quota.of(study(2, Search.EARLIEST_FIRST), flow);
        assertThat(quota.admits(CONTROL, LocalDate.parse("2013-06-02"))).isTrue();
        assertThat(quota.admits(CONTROL, LocalDate.parse("2013-06-03"))).isFalse();
        assertThat(families(flow, quota, "cohort", "control")).isEqualTo(3);
    }

    @Test
    void fillsEachGroupByItself() {
        Flow flow = flow(CONTROL, "1 1 1 1 1");
        flow.add(flow(EXPERIMENTAL, "1 1 0 0 0"));
        Quota quota = Quota.of(study(2, Search.LATEST_FIRST), flow);
        assertThat(quota.admits(CONTROL, LocalDate.parse("2013-06-03"))).isFalse();
        assertThat(quota.admits(EXPERIMENTAL, LocalDate.parse("2013-06-01"))).isTrue();
        assertThat(families(flow, quota, "excluded", "quota_reached")).isEqualTo(3);
    }

    @Test
    void takesEveryoneWithoutAQuota() {
        Flow flow = flow(CONTROL, "9 9 9 9 9");
        Quota quota = Quota.of(PublishedStudy.with(Optional.empty()), flow);
        assertThat(families(flow, quota, "cohort", "control")).isEqualTo(45);
        assertThat(quota.lastAdmitted(CONTROL)).isEmpty();
    }

    private static Study study(int perGroup, Search search) {
        return PublishedStudy.with(Optional.of(new Study.Quota(perGroup, search)));
    }

    private static Flow flow(Group group, String perDay) {
        Flow flow = new Flow(Ways.of(PublishedStudy.STUDY));
        String[] counts = perDay.split(" ");
        for (int day = 1; day <= counts.length; day++) {
            LocalDate t1 = LocalDate.of(2013, 6, day);
            for (int i = 0; i < Integer.parseInt(counts[day - 1]); i++) {
                flow.add(new Candidate(
                        group,
                        Optional.empty(),
                        t1,
                        Optional.of(t1),
                        T2Source.PLAN,
                        Optional.of(t1),
                        List.of(),
                        List.of(),
                        2,
                        false));
            }
        }
        return flow;
    }

    private static long families(Flow flow, Quota quota, String step, String reason) {
        return flow.rows(quota).stream()
                .filter(row -> row.step().equals(step) && row.reason().equals(reason))
                .mapToLong(Flow.Row::families)
                .sum();
    }
}
