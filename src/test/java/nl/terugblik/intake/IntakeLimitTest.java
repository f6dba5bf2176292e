package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.OptionalDouble;
import nl.terugblik.source.RefusedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeLimitTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 100, true", "0, 1, 100, false", "0.02, 2, 100, true", "0.02, 3, 100, false", "0.02, 0, 0, true"})
    void isTheLargestShareThatMayBeRefused(double limit, long rejected, long read, boolean allowed) {
        IntakePolicy policy = new IntakePolicy(OptionalDouble.of(limit), RefusedRows.INCOMPLETE);

        Throwable refused = catchThrowable(() -> policy.check(rejected, read));

        assertThat(refused == null).isEqualTo(allowed);
    }

    @Test
    void isSaidInPercents() {
        IntakePolicy policy = new IntakePolicy(OptionalDouble.of(0.02), RefusedRows.INCOMPLETE);

        assertThat(catchThrowable(() -> policy.check(1234, 30_000)))
                .hasMessage("1,234 of 30,000 rows were refused (4.11%), where its source profile allows 2%");
    }

    @Test
    void isNoneUnlessAProfileSetsOne() {
        assertThat(catchThrowable(() -> IntakePolicy.USUAL.check(100, 100))).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void liesBetweenNoneAndAll(double limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntakePolicy(OptionalDouble.of(limit), RefusedRows.INCOMPLETE));
    }
}
