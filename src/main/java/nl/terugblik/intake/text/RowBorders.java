package nl.terugblik.intake.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.TextStart;
import nl.terugblik.intake.IntakeRefused;

/**
 * Where a table's file can be cut between two rows, so that each piece is read as the whole would be: found by the same scan that reads
 * them, since a line end may stand within quotes. Not for use by several threads at once.
 */
final class RowBorders {

    private final long textStart;
    private final long bytes;
    private final int rows;
    private final List<Span> found = new ArrayList<>();
    private long from = Span.OWN;
    private int line;
    private long seen;
    private long behind;

    private RowBorders(long textStart, long bytes, int rows) {
        this.textStart = textStart;
        this.bytes = bytes;
        this.rows = rows;
    }

    /**
     * Cuts a table in the canonical dialect; one that is not in UTF-8 stays whole, since its bytes are not those that are scanned.
     *
     * @param bytes of at least so many bytes each
     * @param rows in multiples of so many rows
     */
    static List<Span> spans(Path file, long bytes, int rows) throws IOException {
        RowBorders borders = new RowBorders(textStart(file), bytes, rows);
        try (TableReader reader = TableReader.open(file)) {
            if (!reader.dialect().encoding().equals(StandardCharsets.UTF_8) || Recoded.isSwapped(reader.dialect())) {
                return List.of(Span.ALL);
            }
            reader.eachRow(borders::look);
        } catch (IntakeRefused e) {
            // whoever reads what is left says so
        }
        return borders.all();
    }

    /** What is left goes to the last piece; what holds no row, to the one before. */
    private List<Span> all() {
        if (behind == 0 && !found.isEmpty()) {
            Span last = found.remove(found.size() - 1);
            from = last.from();
            line = last.line();
        }
        found.add(new Span(from, line, Span.OWN));
        return List.copyOf(found);
    }

    private static long textStart(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TextStart.skip(in, TableReader.CANONICAL.encoding()).bytes();
        }
    }

    private void look(RowScan scan) {
        behind++;
        if (++seen % rows == 0) {
            long border = scan.border();
            if (border != Span.OWN && textStart + border - Math.max(0, from) >= bytes) {
                found.add(new Span(from, line, textStart + border));
                from = textStart + border;
                line = scan.nextLine();
                behind = 0;
            }
        }
    }
}
