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
        inTurn(isOther -> {
            LineFile lines = file();
            if (lines.lines() < size && (lines.lines() >= tables.mirrored(tag) || lines.lines() == 0)) {
                lines.add(tables.linesAfter(lines.lines()), false);
            }
        });
    }

    /**
     * Writes entries that were committed. Where another process has written since these were numbered, it wrote them too, or
     * lacks one that a third has not written yet: then the next entry brings all.
     *
     * @param before how many there were before them
     */
    void add(long before, List<String> lines) {
        inTurn(isOther -> {
            if (!isOther || file().lines() == before) {
                file().add(lines, false);
            }
        });
    }

    /** Writing that is told whether the file has other lines than this process left in it. */
    private interface Writing {
        void write(boolean isOther);
    }

    /** A register that is a file has no other process beside it. */
    private void inTurn(Writing writing) {
        if (tag.isEmpty()) {
            writing.write(false);
        } else {
            new MirrorTurn(folder.mirrorLock()).during(() -> writing.write(file().refresh()));
        }
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
