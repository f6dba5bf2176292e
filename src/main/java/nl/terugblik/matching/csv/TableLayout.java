package nl.terugblik.matching.csv;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.files.table.WrongColumns;
import nl.terugblik.matching.Specification;

/**
 * How a table is laid out.
 *
 * @param delimiter what stands between cells
 * @param treatment the column that says who is treated
 * @param id the column that identifies rows, if there is one
 * @param categories columns that hold categories although they look like numbers
 */
public record TableLayout(char delimiter, String treatment, Optional<String> id, Set<String> categories) {

    public TableLayout {
        categories = Set.copyOf(new LinkedHashSet<>(categories));
    }

    /** Refuses columns that would have to be two things at once. */
    void refuseConflicts(Specification specification) {
        if (specification.columns().contains(treatment)) {
            throw new WrongColumns("Column " + treatment
                    + " says who is treated, so it cannot be matched on as well; leave it out there.");
        }
        id.filter(specification.columns()::contains).ifPresent(column -> {
            throw new WrongColumns("Column " + column
                    + " is the id, which no two rows share, so it cannot be matched on; leave it out there.");
        });
        id.filter(treatment::equals).ifPresent(column -> {
            throw new WrongColumns("Column " + column + " cannot be both the id and the treatment.");
        });
        categories.stream()
                .filter(column -> !specification.columns().contains(column))
                .sorted()
                .findFirst()
                .ifPresent(column -> {
                    throw new WrongColumns("Column " + column
                            + " is to hold categories, but is not matched on; leave it out of the categories.");
                });
    }
}
