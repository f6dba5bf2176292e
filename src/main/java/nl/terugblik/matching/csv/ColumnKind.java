package nl.terugblik.matching.csv;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.files.table.Cell;
import nl.terugblik.files.table.UnreadableTable;

/** What a column holds, found out cell by cell: numbers when every filled cell is one, else categories. */
final class ColumnKind {

    /** Far above anything measured, far below where squares and their sums have no end. */
    private static final double LARGEST = 1e15;

    private final Path file;
    private final String name;
    private final int place;
    private final boolean named;
    private long filled;
    private long words;
    private int firstWord;
    private int tooLarge;

    /** A column of which nothing is known yet; {@code named} when its numbers are the names of categories. */
    ColumnKind(Path file, String name, int place, boolean named) {
        this.file = file;
        this.name = name;
        this.place = place;
        this.named = named;
    }

    String name() {
        return name;
    }

    int place() {
        return place;
    }

    void see(String stripped, int line) {
        if (Cell.isMissing(stripped)) {
            return;
        }
        filled++;
        double number = named ? 0 : Cell.number(stripped);
        if (Double.isNaN(number)) {
            firstWord = words == 0 ? line : firstWord;
            words++;
        } else if (Math.abs(number) > LARGEST && tooLarge == 0) {
            tooLarge = line;
        }
    }

    boolean isNumbers() {
        return !named && words == 0;
    }

    /** Refuses a column that nothing can be done with. */
    void refuseUseless() {
        if (filled == 0) {
            throw new UnreadableTable(file + ": column " + name + " holds nothing in any row; leave it out.");
        }
        if (isNumbers() && tooLarge > 0) {
            throw new UnreadableTable(file + " line " + tooLarge + ": column " + name
                    + " holds a number beyond 1e15, larger than anything that is measured; mend it, leave the column out,"
                    + " or say that it holds categories.");
        }
    }

    /** A sentence where a column of numbers became one of categories, perhaps by mistake. */
    Optional<String> remark() {
        if (named || words == 0 || words == filled) {
            return Optional.empty();
        }
        return Optional.of("Column " + name + " is read as categories: line " + firstWord + " is the first of " + words
                + (words == 1 ? " line" : " lines") + " in which it holds no number, while it does in "
                + (filled - words)
                + ".");
    }
}
