package nl.terugblik.intake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.source.Expectation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a field stands beside the delivery before. */
class FieldRowTest {

    @ParameterizedTest
    @CsvSource({
        // filled, empty, not applicable; before; complete
        "90, 10, 0, 90, 10, 0, 0.9, SAME",
        "86, 14, 0, 90, 10, 0, 0.86, SAME",
        "85, 15, 0, 90, 10, 0, 0.85, DROPPED",
        "95, 5, 0, 90, 10, 0, 0.95, ROSE",
        "45, 5, 50, 90, 10, 0, 0.9, SAME",
        "0, 0, 100, 90, 10, 0, , NO_CELLS",
        "0, 0, 100, 0, 0, 100, , FIRST",
        "90, 10, 0, 0, 0, 100, 0.9, FIRST"
    })
    void standsByTheShareOfCellsThatCouldBeFilled(
            long filled,
            long empty,
            long none,
            long filledBefore,
            long emptyBefore,
            long noneBefore,
            @Nullable Double complete,
            FieldRow.Status status) {
        FieldRow row = row(
                new FieldRow.Cells(filled, empty, none),
                Optional.of(new FieldRow.Cells(filledBefore, emptyBefore, noneBefore)));
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.cells().complete().isPresent()).isEqualTo(complete != null);
        row.cells().complete().ifPresent(share -> assertThat(share).isEqualTo(complete));
    }

    @Test
    void comparesNothingWithADeliveryWhoseCellsWereNotCounted() {
        assertThat(row(new FieldRow.Cells(1, 1, 0), Optional.empty()).status()).isEqualTo(FieldRow.Status.FIRST);
    }

    @Test
    void doesNotReadCellsOfRowsThatBreakARule() {
        assertThat(row(new FieldRow.Cells(80, 10, 5), Optional.empty()).unread())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // filled, empty, malformed, implausible of 100 rows; expected at least and at most; what is not as
                // expected
                "90, 10, 0, 0, 0.9, -, -, -",
                "89, 11, 0, 0, 0.9, -, -, 'Complete 89.00%, expected at least 90.00%.'",
                "0, 0, 0, 0, 0.9, -, -, -",
                "90, 10, 7, 3, -, 0.07, 0.03, -",
                "90, 10, 8, 3, -, 0.07, 0.03, 'Malformed 8.00%, expected at most 7.00%.'",
                "90, 10, 8, 4, 0.95, 0.07, 0.03, 'Complete 90.00%, expected at least 95.00%;"
                        + " Malformed 8.00%, expected at most 7.00%; Implausible 4.00%, expected at most 3.00%.'"
            })
    void saysWhatIsNotAsExpected(
            long filled,
            long empty,
            long malformed,
            long implausible,
            @Nullable Double complete,
            @Nullable Double mostMalformed,
            @Nullable Double mostImplausible,
            @Nullable String unmet) {
        Expectation expected = new Expectation(
                "plans",
                "proposed_on",
                share(complete),
                share(mostMalformed),
                share(mostImplausible),
                "a note",
                "line 1");
        FieldRow row = new FieldRow(
                "plans",
                "proposed_on",
                100,
                new FieldRow.Cells(filled, empty, 0),
                malformed,
                implausible,
                Optional.of(expected),
                Optional.empty());
        assertThat(row.unmet()).isEqualTo(Optional.ofNullable(unmet));
    }

    private static OptionalDouble share(@Nullable Double share) {
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    private static FieldRow row(FieldRow.Cells cells, Optional<FieldRow.Cells> before) {
        return new FieldRow("plans", "proposed_on", 100, cells, 0, 0, Optional.empty(), before);
    }
}
