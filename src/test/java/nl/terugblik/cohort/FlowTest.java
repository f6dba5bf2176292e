package nl.terugblik.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Study.Search;
import org.junit.jupiter.api.Test;

/** How everything screened is accounted for. */
class FlowTest {

    private static final List<String> FILES = List.of(
            "child a; child b; order a 2013-06-01 2014-06-01",
            "child a; order a 2013-06-02 2014-06-02",
            "child a; order a 2013-06-02 2014-06-02; plan conference established 2013-07-01",
            "child a; child b; child c",
            "child a; order a 2013-06-02 2014-06-02; mention 2013-07-01",
            "child a; extension a 2013-06-02 2014-06-02 of unknown");

    private final Study oneAGroup = PublishedStudy.with(Optional.of(new Study.Quota(1, Search.LATEST_FIRST)));

    @Test
    void hasARowForEveryReasonAndCloses() {
        Flow flow = flow(FILES);
        assertThat(rows(flow)).isEqualTo("""
                read,all,6,9
                read,left_truncated,1,1
                excluded,withdrawn,0,0
                excluded,objected,0,0
                excluded,source_rows_refused,0,0
                excluded,no_supervision_order,2,4
                excluded,no_new_order_in_window,0,0
                excluded,conference_without_date,0,0
                excluded,conference_before_t1,0,0
                excluded,conference_not_established,0,0
                excluded,conference_mentioned,1,1
                excluded,quota_reached,1,2
                cohort,experimental,1,1
                cohort,control,1,1
                """);
    }

    @Test
    void ofPartsAddsUpToTheFlowOfTheWholeInAnyOrder() {
        Flow backwards = flow(FILES.subList(3, 6));
        backwards.add(flow(FILES.subList(0, 3)));
        assertThat(rows(backwards)).isEqualTo(rows(flow(FILES)));
    }

    @Test
    void comesBackFromACheckpointAsItWas() {
        Map<String, String> saved = flow(FILES).toMap();
        assertThat(saved).containsEntry("candidates.control", "15857 1 2,1 1 1");
        assertThat(rows(Flow.fromMap(Ways.of(PublishedStudy.STUDY), saved))).isEqualTo(rows(flow(FILES)));
    }

    @Test
    void refusesACheckpointThatIsNotOne() {
        assertThatThrownBy(() -> Flow.fromMap(Ways.of(PublishedStudy.STUDY), Map.of("read", "1")))
                .hasMessageContaining("not a count of a flow");
        assertThatThrownBy(() -> Flow.fromMap(Ways.of(PublishedStudy.STUDY), Map.of("other", "1 1")))
                .hasMessageContaining("not a count of a flow");
        assertThatThrownBy(() -> Flow.fromMap(Ways.of(PublishedStudy.STUDY), Map.of("candidates.control", "15857")))
                .hasMessageContaining("not a count of a flow");
    }

    @Test
    void saysSoWhenItDoesNotClose() {
        Map<String, String> saved = new TreeMap<>(flow(FILES).toMap());
        saved.put("read", "7 9");
        assertThatThrownBy(() -> rows(Flow.fromMap(Ways.of(PublishedStudy.STUDY), saved)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the flow does not close: 7 families with 9 children were read,"
                        + " 6 with 9 are accounted for");
    }

    private String rows(Flow flow) {
        return flow.rows(Quota.of(oneAGroup, flow)).stream()
                .map(row -> row.step() + "," + row.reason() + "," + row.families() + "," + row.children() + "\n")
                .collect(Collectors.joining());
    }

    private static Flow flow(List<String> files) {
        Flow flow = new Flow(Ways.of(PublishedStudy.STUDY));
        files.forEach(file -> flow.add(PublishedStudy.screen(file)));
        return flow;
    }
}
