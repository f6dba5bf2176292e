package nl.terugblik.intake.translation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.workbook.SheetCells;
import nl.terugblik.intake.workbook.SheetCells.Row;

/**
 * The search for the header of a sheet: the first of its first rows that holds every column which the source profile needs,
 * since people write titles and notes above it.
 *
 * @param file the name of the workbook
 * @param needed the columns
 * @param otherSheets whether it has other sheets that are visible, and the profile names none
 */
record HeaderSearch(String file, Set<String> needed, boolean otherSheets) {

    private static final int MOST_ROWS = 20;

    /**
     * The header, up to the last cell that is filled. The rows behind it come next.
     *
     * @throws IntakeRefused when none of the first rows is it, with what seems to be the matter
     */
    List<String> in(SheetCells cells) {
        List<Row> seen = new ArrayList<>();
        while (seen.size() < MOST_ROWS) {
            Optional<Row> row = cells.next();
            if (row.isEmpty()) {
                break;
            }
            if (lacking(row.get()).isEmpty()) {
                return trimmed(row.get());
            }
            seen.add(row.get());
        }
        throw new IntakeRefused("Delivery refused: " + cause(seen) + ".");
    }

    private String cause(List<Row> seen) {
        String sheet = otherSheets
                ? "; it was looked for on the first sheet that is visible, as the source profile names none under sheet"
                : "";
        if (seen.isEmpty()) {
            return file + " holds no rows" + (otherSheets ? " on its first sheet" : "")
                    + "; export it again, with its header where it is empty" + sheet;
        }
        Row best = seen.get(0);
        for (Row row : seen) {
            best = lacking(row).size() < lacking(best).size() ? row : best;
        }
        Set<String> lacks = lacking(best);
        if (lacks.size() < needed.size()) {
            return file + " has no column " + String.join(", ", lacks) + ", which the source profile names; the header"
                    + " seems to stand in row " + best.number() + "; correct one of the two" + sheet;
        }
        boolean title =
                seen.get(0).cells().stream().filter(cell -> !cell.isEmpty()).count() == 1;
        return file + " has no header with the columns that the source profile names in the first " + MOST_ROWS
                + " rows of its sheet that are filled" + (title ? "; the first row looks like a title" : "")
                + "; put the names of the columns in one row, or correct the source profile" + sheet;
    }

    private Set<String> lacking(Row row) {
        Set<String> here = row.cells().stream().map(HeaderSearch::bare).collect(Collectors.toSet());
        return needed.stream()
                .filter(name -> !here.contains(bare(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> trimmed(Row row) {
        List<String> header = new ArrayList<>(row.cells());
        while (header.get(header.size() - 1).isEmpty()) {
            header.remove(header.size() - 1);
        }
        return header;
    }

    /** A name as people read it: a header that differs by letter case or blanks alone is still the header. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
