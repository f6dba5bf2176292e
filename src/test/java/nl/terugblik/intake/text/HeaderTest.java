package nl.terugblik.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {

    @Test
    void findsColumnsInAnyOrderAndNamesThoseItDoesNotKnow() {
        Header header =
                Header.of(CanonicalTable.CHILDREN, List.of("remark", "sex", "child_id", "birth_date", "family_id", ""));
        assertThat(header.columns()).containsExactly(2, 4, 3, 1);
        assertThat(header.width()).isEqualTo(6);
        assertThat(header.unknown()).containsExactly("remark", "");
    }

    @Test
    void lacksAnOptionalColumnWithoutComplaint() {
        CanonicalTable orders = CanonicalTable.SUPERVISION_ORDERS;
        Header header = Header.of(
                orders,
                orders.columns().stream()
                        .map(Column::name)
                        .filter(name -> !name.equals("end_reason"))
                        .toList());
        assertThat(header.columns().get(orders.column("end_reason"))).isNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            child_id,family_id,sex                          | has no column birth_date in its header; add it, empty where nothing is recorded.
            child_id,family_id,birth_date,Sex,SEX           | has the column sex twice; remove or rename one.
            child_id,family_id,birth_date,sex,birth_date    | has the column birth_date twice; remove or rename one.
            """)
    void refusesATableWithoutAColumnOrWithOneTwice(String header, String complaint) {
        assertThatThrownBy(() -> Header.of(CanonicalTable.CHILDREN, Arrays.asList(header.split(","))))
                .isInstanceOf(IntakeRefused.class)
                .hasMessage("Delivery refused: children.csv " + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "child_id,family_id,birth_date,Sex          | 0 1 2 3",
                "SEX,Birth_Date,FAMILY_ID,child_ID          | 3 2 1 0",
                "`child_id,family_id,birth_date, sex\u00A0` | 0 1 2 3",
                "child_id,family_id,birth_date,SEX,sex      | 0 1 2 4"
            })
    void findsColumnsWhateverTheirCapitalsAndBlanks(String header, String places) {
        assertThat(Header.of(CanonicalTable.CHILDREN, Arrays.asList(header.split(","))).columns().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(places);
    }

    @Test
    void refusesATableWithoutHeader() {
        assertThatThrownBy(() -> Header.of(CanonicalTable.CHILDREN, List.of()))
                .hasMessage("Delivery refused: children.csv has no header row; export the table again.");
    }

    @Test
    void toleratesAColumnItDoesNotKnowTwice() {
        Header header = Header.of(CanonicalTable.OBJECTIONS, List.of("remark", "family_id", "remark", "objected_on"));
        assertThat(header.unknown()).containsExactly("remark", "remark");
    }
}
