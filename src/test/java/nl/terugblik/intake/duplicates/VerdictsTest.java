package nl.terugblik.intake.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.table.CanonicalTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    private static final Verdicts FOUND = new Verdicts(List.of(
            new Verdict(CanonicalTable.PLANS, 9, Finding.DUPLICATE, 2),
            new Verdict(CanonicalTable.PLANS, 7, Finding.DUPLICATE, 6),
            new Verdict(CanonicalTable.PLANS, 7, Finding.CONFLICT, 8),
            new Verdict(CanonicalTable.LIRIK, Integer.MAX_VALUE, Finding.DUPLICATE, Integer.MAX_VALUE - 1)));

    @ParameterizedTest(name = "{0} of line {2} of {1}: line {3}")
    @CsvSource({
        "DUPLICATE, PLANS, 7, 6",
        "DUPLICATE, PLANS, 9, 2",
        "DUPLICATE, PLANS, 8,",
        "DUPLICATE, PLANS, 6,",
        "DUPLICATE, PLANS, 10,",
        "DUPLICATE, CHILDREN, 7,",
        "DUPLICATE, LIRIK, 2147483647, 2147483646",
        "CONFLICT, PLANS, 7, 8",
        "CONFLICT, PLANS, 9,",
        "PREDECESSOR_REFUSED, PLANS, 7,"
    })
    void sayWhichOtherRowWasFound(Finding finding, CanonicalTable table, int line, Integer other) {
        assertThat(FOUND.otherLine(finding, table, line).orElse(null)).isEqualTo(other);
    }
}
