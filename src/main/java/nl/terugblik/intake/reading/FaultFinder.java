package nl.terugblik.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.check.RowValidator;
import nl.terugblik.intake.rule.Fault;
import nl.terugblik.intake.rule.Untranslated;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with a row that the check turned away. Most deliveries hold few, so it may take its time. */
final class FaultFinder {

    private final CanonicalTable table;
    private final Header header;
    private final LocalDate extractedOn;
    private @Nullable RowValidator validator;

    FaultFinder(CanonicalTable table, Header header, LocalDate extractedOn) {
        this.table = table;
        this.header = header;
        this.extractedOn = extractedOn;
    }

    /**
     * The faults of a row.
     *
     * @param whole whether the row has as many cells as the header, all of them text
     * @param sound whether it keeps its own rules
     * @param broken a reference to a child or questionnaire that leads nowhere
     * @param parentRefused the column that names a row that belongs to no family; empty where there is none
     */
    List<Fault> of(
            Page page, int row, boolean whole, boolean sound, Optional<Fault> broken, OptionalInt parentRefused) {
        if (!whole) {
            return List.of(Fault.ofRow(fragment(page, row)));
        }
        List<String> cells = page.cells(row, header);
        List<Fault> found = new ArrayList<>();
        if (!sound) {
            validator().faults(table, cells).forEach(fault -> found.add(Untranslated.said(fault, cells)));
            if (found.isEmpty()) {
                throw new IllegalStateException("the check and the constraints of " + table + " disagree");
            }
        }
        broken.ifPresent(found::add);
        parentRefused.ifPresent(column -> found.add(new Fault(Rule.PARENT_REFUSED, column)));
        return found;
    }

    private Rule fragment(Page page, int row) {
        if (page.brokenOff(row) || page.lacksLineEnd(row) && page.cells(row) < header.width()) {
            return Rule.TRUNCATED;
        }
        if (page.torn(row)) {
            return Rule.STRAY_QUOTE;
        }
        if (page.cells(row) != header.width()) {
            return Rule.COLUMN_COUNT;
        }
        boolean error = page.cell(row, header.width() - 1).endsWith(Untranslated.ERROR);
        return error ? Rule.ERROR_CELL : Rule.UNREADABLE_BYTES;
    }

    private RowValidator validator() {
        RowValidator known = validator;
        if (known == null) {
            known = new RowValidator(extractedOn);
            validator = known;
        }
        return known;
    }
}
