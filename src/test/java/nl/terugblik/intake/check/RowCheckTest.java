package nl.terugblik.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.terugblik.intake.rule.Cells;
import nl.terugblik.intake.rule.Fault;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The compiled check and the declared constraints are one set of rules. */
class RowCheckTest {

    private static final int ROWS = 20_000;
    private static final int EXTRACTION = (int) RandomRows.EXTRACTED_ON.toEpochDay();

    @ParameterizedTest
    @EnumSource(CanonicalTable.class)
    void acceptsARowWhereNoConstraintIsBroken(CanonicalTable table) {
        RowValidator constraints = new RowValidator(RandomRows.EXTRACTED_ON);
        RandomRows rows = new RandomRows(table, 20150630L + table.ordinal());
        Header header = shuffled(table, new Random(table.ordinal()));
        RowCheck check = new RowCheck(table, header, EXTRACTION);
        int accepted = 0;
        for (int i = 0; i < ROWS; i++) {
            List<String> cells = rows.next();
            List<Fault> faults = constraints.faults(table, cells);
            if (check.accepts(page(cells, header), 0) != faults.isEmpty()) {
                assertThat(cells).describedAs("both name a fault, or neither").isEqualTo(faults);
            }
            accepted += faults.isEmpty() ? 1 : 0;
        }
        assertThat(accepted).isBetween(ROWS / 10, ROWS * 9 / 10);
    }

    @ParameterizedTest
    @EnumSource(CanonicalTable.class)
    void readsTheValuesOfARowThatItAccepts(CanonicalTable table) {
        RandomRows rows = new RandomRows(table, 7);
        Header header = shuffled(table, new Random(7));
        RowCheck check = new RowCheck(table, header, EXTRACTION);
        for (int i = 0; i < 2000; i++) {
            List<String> cells = rows.next();
            if (check.accepts(page(cells, header), 0)) {
                for (int column = 0; column < cells.size(); column++) {
                    assertThat(check.value(column))
                            .isEqualTo(value(table.columns().get(column), cells.get(column)));
                }
            }
        }
    }

    @Test
    void takesAnAbsentOptionalColumnForAnEmptyOne() {
        CanonicalTable table = CanonicalTable.SUPERVISION_ORDERS;
        Header header = Header.of(
                table,
                table.columns().stream()
                        .filter(column -> !column.optional())
                        .map(Column::name)
                        .toList());
        RowCheck check = new RowCheck(table, header, EXTRACTION);
        Page page = page(List.of("o1", "c1", "order", "2013-01-10", "2014-01-10", "", ""), header);
        assertThat(check.isWhole(page, 0)).isTrue();
        assertThat(check.accepts(page, 0)).isTrue();
        assertThat(check.place(table.column("end_reason"))).isNegative();
        assertThat(check.value(table.column("end_reason"))).isEqualTo(RowCheck.NOT_RECORDED);
    }

    @ParameterizedTest
    @EnumSource(CanonicalTable.class)
    void knowsTheHeaderWhenItStandsThereAgain(CanonicalTable table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        Header header = Header.of(table, names);
        RowCheck check = new RowCheck(table, header, EXTRACTION);
        assertThat(check.repeatsHeader(page(names, header), 0)).isTrue();
        List<String> other = new ArrayList<>(names);
        other.set(names.size() - 1, "x");
        assertThat(check.repeatsHeader(page(other, header), 0)).isFalse();
    }

    private static int value(Column column, String cell) {
        return switch (column.kind()) {
            case DAY ->
                cell.isEmpty() ? Cells.NO_DAY : (int) LocalDate.parse(cell).toEpochDay();
            case CODE -> column.codes().indexOf(cell);
            case COUNT -> cell.isEmpty() ? Cells.NO_NUMBER : Integer.parseInt(cell);
            case AMOUNT ->
                cell.isEmpty()
                        ? Cells.NO_NUMBER
                        : new BigDecimal(cell).movePointRight(2).intValueExact();
            default -> cell.getBytes(StandardCharsets.UTF_8).length;
        };
    }

    /** The columns in an order of chance, with one that is unknown among them. */
    private static Header shuffled(CanonicalTable table, Random random) {
        List<String> names =
                new ArrayList<>(table.columns().stream().map(Column::name).toList());
        names.add("remark");
        Collections.shuffle(names, random);
        return Header.of(table, names);
    }

    /** One row on a page, its canonical cells where the header has them. */
    private static Page page(List<String> cells, Header header) {
        List<String> placed = new ArrayList<>(Collections.nCopies(header.width(), "?"));
        for (int column = 0; column < cells.size(); column++) {
            placed.set(header.columns().get(column), cells.get(column));
        }
        Page page = new Page(1);
        page.begin(2);
        placed.forEach(cell -> page.cell(cell));
        page.end();
        return page;
    }
}
