package nl.terugblik.source;

import java.util.List;
import java.util.Optional;

/**
 * A file of a delivery, and the canonical tables that its rows feed.
 *
 * @param glob its name, with {@code *} and {@code ?} where it varies; every file that fits is read
 * @param sheet for a workbook, the name of the sheet; empty for its first
 * @param dialect how its text is written
 * @param tables the tables it feeds
 * @param place where the profile speaks of it
 */
public record SourceFile(
        String glob, Optional<String> sheet, Dialect dialect, List<TableMapping> tables, String place) {

    public SourceFile {
        tables = List.copyOf(tables);
    }
}
