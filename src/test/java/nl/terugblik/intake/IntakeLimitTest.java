package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.Withdrawal;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.source.Percentage;
import nl.terugblik.source.RefusalLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much may be wrong with a delivery. */
class IntakeLimitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // rows of journal.csv: read, rejected, erased | of plans.csv | families: standing, lacking | refused
                // for
                "1000 100 0 |  19  0 0 |   0   0 | ''",
                "1000 101 0 |  19  0 0 |   0   0 | ''",
                "1000 102 0 |  19  0 0 |   0   0 | max_rejected",
                "1000 100 0 |   0  0 0 |   0   0 | ''",
                "1000 101 0 |   0  0 0 |   0   0 | max_rejected",
                "1000   0 0 |  19 19 0 |   0   0 | ''",
                "1000   0 0 |  20  5 0 |   0   0 | ''",
                "1000   0 0 |  20  6 0 |   0   0 | max_rejected_table",
                "1000   0 0 |  19  5 0 |   0   0 | ''",
                "1000   0 0 | 400 100 0|   0   0 | ''",
                "1000   0 0 | 400 101 0|   0   0 | max_rejected_table",
                "1000   0 0 |   0  0 0 | 100  20 | ''",
                "1000   0 0 |   0  0 0 | 100  21 | max_withdrawn",
                "1000   0 0 |   0  0 0 |  20   4 | ''",
                "1000   0 0 |   0  0 0 |  20   5 | max_withdrawn",
                "1000   0 0 |   0  0 0 |  19  19 | ''",
                "1000 201 101 | 0  0 0 |   0   0 | max_rejected",
                "1000 200 111 | 0  0 0 |   0   0 | max_rejected",
                "1000 200 112 | 0  0 0 |   0   0 | ''",
                "1000   0 0 |  20 10 1 |   0   0 | ''",
                "0      0 0 |   0  0 0 |   0   0 | ''",
                "7491 7491 0| 100 99 0 | 400 400 | max_rejected max_rejected_table max_rejected_table max_withdrawn"
            })
    void areUsuallyATenthOfAllRowsAQuarterOfATablesAndAFifthOfTheFamilies(
            String journal, String plans, String families, String refused) {
        List<Long> agency = numbers(families);

        List<Excess> beyond = Excess.of(
                RefusalLimits.USUAL,
                List.of(rows(CanonicalTable.JOURNAL, journal), rows(CanonicalTable.PLANS, plans)),
                new Withdrawal(agency.get(0), agency.get(1)));

        assertThat(beyond.stream().map(Excess::limit))
                .containsExactlyElementsOf(Stream.of(refused.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    @Test
    void areOffAtAHundredPercent() {
        assertThat(Excess.of(
                        RefusalLimits.NONE,
                        List.of(rows(CanonicalTable.JOURNAL, "100 100 0")),
                        new Withdrawal(100, 100)))
                .isEmpty();
    }

    @Test
    void areSaidWithCountsAndPercents() {
        assertThat(Excess.sentence(Excess.of(
                        RefusalLimits.USUAL,
                        List.of(
                                rows(CanonicalTable.JOURNAL, "30000 4000 0"),
                                rows(CanonicalTable.PLANS, "100000 25001 0"),
                                rows(CanonicalTable.LIRIK, "30 30 0"),
                                rows(CanonicalTable.CHILDREN, "30 20 0"),
                                rows(CanonicalTable.PLACEMENTS, "30 10 0"),
                                rows(CanonicalTable.FAMILIES, "40 30 0")),
                        new Withdrawal(400, 398))))
                .isEqualTo(
                        "29,091 of 130,130 rows were rejected (22.36%, where max_rejected allows 10%); "
                                + "30 of 30 rows of the table lirik were rejected (100%, where max_rejected_table allows 25%); "
                                + "30 of 40 rows of the table families were rejected (75%, where max_rejected_table allows 25%); "
                                + "20 of 30 rows of the table children were rejected (66.67%, where max_rejected_table allows"
                                + " 25%); likewise 2 more tables; "
                                + "398 of 400 families of the agency would be withdrawn (99.5%, where max_withdrawn allows 20%)");
    }

    @ParameterizedTest
    @CsvSource({"1, 10000000, 0%, 0.01%", "100001, 1000000, 10%, 10.01%", "1234, 30000, 2%, 4.11%", "1, 3, 25%, 33.33%"
    })
    void areNeverSaidToBeKeptByWhatGoesBeyondThem(long part, long whole, String limit, String said) {
        assertThat(Percentage.read(limit).orElseThrow().beyond(part, whole)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"10%, 10%", "2.5%, 2.5%", "0%, 0%", "100%, 100%", "100.0%, 100%", "007%, 7%", "12.50%, 12.5%"})
    void areWrittenAsPercentages(String written, String read) {
        assertThat(Percentage.read(written)).map(Percentage::toString).hasValue(read);
    }

    @ParameterizedTest
    @CsvSource({"10", "0.1", "-1%", "100.1%", "101%", "ten%", "1e2%", "1000%", "%", "''", "10 %", "10%%", "1,5%"})
    void areNotWrittenOtherwise(String written) {
        assertThat(Percentage.read(written)).isEmpty();
    }

    @Test
    void areThoseOfTheCommandLineWhereItSetsAny() {
        AskedLimits asked = new AskedLimits(Optional.empty(), Percentage.read("50%"), Optional.empty());

        assertThat(asked.over(RefusalLimits.USUAL).byName().toString())
                .isEqualTo("{max_rejected=10%, max_rejected_table=50%, max_withdrawn=20%}");
    }

    private static Reconciliation rows(CanonicalTable table, String counts) {
        List<Long> numbers = numbers(counts);
        return new Reconciliation(
                table, numbers.get(0), numbers.get(0) - numbers.get(1), numbers.get(1), 0, numbers.get(2));
    }

    private static List<Long> numbers(String text) {
        return Stream.of(text.trim().split(" +")).map(Long::valueOf).toList();
    }
}
