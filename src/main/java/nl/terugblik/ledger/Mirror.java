package nl.terugblik.ledger;

import java.util.List;
import nl.terugblik.ledger.entry.LineFile;
import org.jspecify.annotations.Nullable;

/**
 * The log as a file of lines below the work folder, for whoever reads it without the register. It follows the tables: what a
 * killed process left out is written with the next entry, and the tables know how much of it was whole on the disk.
 */
final class Mirror {

    private final LogTables tables;
    private final LedgerFolder folder;
    private final String tag;
    private @Nullable LineFile file;

    Mirror(LogTables tables, LedgerFolder folder, String tag) {
        this.tables = tables;
        this.folder = folder;
        this.tag = tag;
    }

    String tag() {
        return tag;
    }

    private LineFile file() {
        LineFile opened = file;
        if (opened == null) {
            opened = LineFile.open(folder.mirror());
            file = opened;
        }
        return opened;
    }

    /** Writes what is in the tables up to a size and not in the file, unless lines were cut off it: that is not to be hidden. */
    void catchUp(long size) {
        LineFile lines = file();
        if (lines.lines() < size && (lines.lines() >= tables.mirrored(tag) || lines.lines() == 0)) {
            lines.add(tables.linesAfter(lines.lines()), false);
        }
    }

    /** Writes entries that were committed. */
    void add(List<String> lines) {
        file().add(lines, false);
    }

    /** Hands the file to the disk and lets the tables know, within the caller's transaction. */
    void keep(long size) {
        LineFile lines = file();
        if (lines.lines() >= size) {
            lines.force();
            tables.mirrored(tag, size);
        }
    }
}
