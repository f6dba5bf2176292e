package nl.terugblik.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.terugblik.intake.table.CanonicalTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that a row breaks, by name and column. The extraction is of 2015-06-30. */
class RowValidatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supervision_orders | o1;c1;order;2013-01-10;2014-01-10;;;           | ''
            supervision_orders | ;;;;;;;                                        | order_id required, child_id required, kind required, pronounced_on required, expires_on required
            supervision_orders | o1;c1;order;2013-01-10;2013-01-09;2013-01-08;; | expires_on end_before_start, lifted_on end_before_start
            supervision_orders | o1;c1;order;2015-07-01;2016-07-01;;;           | pronounced_on after_extraction
            supervision_orders | o1;c1;order;2013-01-10;2014-01-10;;;tired      | end_reason unknown_code
            care_episodes      | e1;f1;therapy;child;;;yes                      | started_on deployed_without_start
            care_episodes      | e1;f1;therapy;child;soon;;yes                  | started_on impossible_date
            children           | c1;f1;2013-02-30;q                             | birth_date impossible_date, sex unknown_code
            journal            | j1;f1;2013-02-28;any text at all               | ''
            """)
    void areNamedOnceEachInOrderOfColumn(String table, String row, String faults) {
        CanonicalTable canonical = CanonicalTable.valueOf(table.toUpperCase(Locale.ROOT));
        RowValidator validator = new RowValidator(RandomRows.EXTRACTED_ON);
        assertThat(validator.faults(canonical, Arrays.asList(row.split(";", -1))).stream()
                        .map(fault -> canonical.columns().get(fault.column()).name() + " "
                                + fault.rule().code())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(faults);
    }
}
