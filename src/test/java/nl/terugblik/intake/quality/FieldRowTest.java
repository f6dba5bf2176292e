package nl.terugblik.intake.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
        "0, 0, 100, 90, 10, 0, , FIRST",
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

    private static FieldRow row(FieldRow.Cells cells, Optional<FieldRow.Cells> before) {
        return new FieldRow("plans", "proposed_on", 100, cells, 0, 0, before);
    }
}
