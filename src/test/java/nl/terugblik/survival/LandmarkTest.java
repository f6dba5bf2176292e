package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LandmarkTest {

    private static final FollowUp ROWS = FollowUp.entering(
            new double[] {0, 0, 5, 6, 2, 0}, new double[] {4, 5, 9, 12, 30, 6}, new int[] {1, 0, 2, 1, 0, 1});

    @Test
    void keepsThoseAtRiskAfterTheMoment() {
        Landmark landmark = Landmark.at(ROWS, 5);
        assertThat(landmark.rows()).containsExactly(2, 4, 5);
        assertThat(landmark.followUp().time(0)).isEqualTo(4);
        assertThat(landmark.followUp().end(0)).isEqualTo(2);
        assertThat(landmark.followUp().time(1)).isEqualTo(25);
        assertThat(landmark.followUp().entersLate()).isFalse();
        assertThat(landmark.of(new double[] {1, 2, 3, 4, 5, 6})).containsExactly(3, 5, 6);
        assertThat(landmark.of(new int[] {1, 2, 3, 4, 5, 6})).containsExactly(3, 5, 6);
    }

    @Test
    void keepsNobodyAfterTheLastMoment() {
        assertThat(Landmark.at(ROWS, 30).followUp().rows()).isZero();
    }

    @Test
    void refusesAMomentThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Landmark.at(ROWS, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Landmark.at(ROWS, Double.POSITIVE_INFINITY));
    }
}
