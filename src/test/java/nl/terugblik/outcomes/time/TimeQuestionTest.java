package nl.terugblik.outcomes.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.outcomes.dataset.ChildCourse;
import nl.terugblik.outcomes.dataset.ChildCourse.Stay;
import nl.terugblik.survival.FollowUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when until when children are followed, by their stays, in days since T1. */
class TimeQuestionTest {

    private static final double OPEN = Double.NaN;

    /** Stays are {@code first..last reason}, of which {@code ..} alone goes on; the agency gave data until day 500. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30..90 reunification                                        | 30 to 90, 1
            30..90 transfer                                             | 30 to 90, 2
            30..                                                        | 30 to 500, 0
            0..90 reunification                                         | 0 to 90, 1
            30..60 transfer, 60..90 reunification                       | 30 to 90, 1
            30..60 transfer, 61..90 reunification                       | 30 to 90, 1
            30..60 reunification, 62..90 transfer                       | 30 to 60, 1
            -40..10 transfer, 10..90 reunification                      |
            -40..10 transfer, 11..90 reunification                      |
            -40..10 transfer, 11..90 reunification, 200..250 transfer   | 200 to 250, 2
            -40..10 reunification, 12..90 transfer                      | 12 to 90, 2
            -90..-40 transfer, -40..0 transfer, 1..90 reunification     |
            -40..                                                       |
            30..100 reunification, 40..60 transfer                      | 30 to 100, 1
            600..700 reunification                                      |
            """)
    void aReturnHomeIsAwaitedFromTheFirstAbsenceThatBeginsOnT1OrLater(String stays, String expected) {
        assertThat(said(TimeQuestion.REUNIFICATION.of(child(stays)))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30..90 reunification                          | 0 to 30, 1
            -40..-10 reunification                        | 0 to 500, 0
            -40..10 transfer, 10..90 reunification        |
            -40..0 transfer, 1..90 reunification          |
            -40..0 reunification, 2..90 reunification     | 0 to 2, 1
            0..90 reunification                           |
            600..700 transfer                             | 0 to 500, 0
            """)
    void aNewPlacementIsAwaitedOfChildrenWhoAreAtHomeOnT1(String stays, String expected) {
        assertThat(said(TimeQuestion.NEW_PLACEMENT.of(child(stays)))).isEqualTo(expected == null ? "" : expected);
    }

    /**
     * Orders begin 20 days before and 31 after T1, conferences were held 170 and 190 days after it. Counted from each order the
     * landmark of the second child would lie on day 213, and its family's conference of day 190 would count.
     */
    @Test
    void theLandmarkLiesOnTheSameDaySinceT1ForEveryChild() {
        ChildrenInTime children = new ChildrenInTime(
                FollowUp.of(new double[] {300, 300, 165, 150}, new int[] {1, 1, 1, 1}),
                new double[] {-20, 31, 31, 31},
                new double[] {1, 1, 0, 0},
                new int[] {0, 1, 2, 2},
                new double[] {1, 1, 1, 1},
                new int[] {0, 1, 2, 2});

        ChildrenInTime left = children.at(182, new double[] {170, 190, Double.NaN});

        assertThat(left.family()).containsExactly(0, 1, 2);
        assertThat(left.experimental()).containsExactly(1, 0, 0);
        assertThat(new double[] {
                    left.followUp().time(0),
                    left.followUp().time(1),
                    left.followUp().time(2)
                })
                .containsExactly(98, 149, 14);
    }

    @Test
    void aChildWhoseOrderBeginsAfterTheLandmarkIsNotFollowedYet() {
        ChildrenInTime children = new ChildrenInTime(
                FollowUp.of(new double[] {300, 300}, new int[] {1, 1}),
                new double[] {31, 0},
                new double[] {1, 1},
                new int[] {0, 1},
                new double[] {1, 1},
                new int[] {0, 1});

        assertThat(children.at(20, new double[] {5, 5}).family()).containsExactly(1);
    }

    private static ChildCourse child(String stays) {
        List<Stay> all = new ArrayList<>();
        for (String stay : stays.split(", ")) {
            String[] words = stay.split(" ");
            String[] days = words[0].split("\\.\\.", -1);
            all.add(new Stay(
                    "network",
                    Double.parseDouble(days[0]),
                    days[1].isEmpty() ? OPEN : Double.parseDouble(days[1]),
                    words.length > 1 ? words[1] : ""));
        }
        return new ChildCourse(0, true, 8, 0, OPEN, "", all, true, 500);
    }

    private static String said(Optional<TimeQuestion.Course> course) {
        return course.map(found -> "%d to %d, %d".formatted((long) found.from(), (long) found.until(), found.end()))
                .orElse("");
    }
}
