package nl.terugblik.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Header;
import nl.terugblik.intake.table.Page;
import nl.terugblik.intake.table.PageSource;
import nl.terugblik.intake.table.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a table page by page; a restart reads past the pages that were committed, of which the keys are not gathered then. */
final class TablePages implements ItemStreamReader<Page> {

    private static final String PAGES_READ = "pages.read";

    private final CanonicalTable table;
    private final Tables tables;
    private final int rowsAPage;
    private @Nullable PageSource reader;
    private final Runnable passesOver;
    private int pages;

    TablePages(CanonicalTable table, Tables tables, int rowsAPage) {
        this(table, tables, rowsAPage, () -> {});
    }

    /**
     * The pages of a table.
     *
     * @param passesOver is told when pages that were committed are passed over
     */
    TablePages(CanonicalTable table, Tables tables, int rowsAPage, Runnable passesOver) {
        this.passesOver = passesOver;
        this.table = table;
        this.tables = tables;
        this.rowsAPage = rowsAPage;
    }

    /** The header of a table. */
    static Header header(CanonicalTable table, Tables tables) {
        try {
            return tables.header(table);
        } catch (IOException e) {
            throw unreadable(table, e);
        }
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            PageSource opened = tables.open(table);
            reader = opened;
            if (context.getInt(PAGES_READ, 0) > 0) {
                passesOver.run();
            }
            for (pages = 0; pages < context.getInt(PAGES_READ, 0); pages++) {
                opened.next(rowsAPage);
            }
        } catch (IOException e) {
            throw unreadable(table, e);
        }
    }

    @Override
    public @Nullable Page read() {
        if (reader == null) {
            throw new IllegalStateException("not open");
        }
        try {
            Optional<Page> page = reader.next(rowsAPage);
            pages += page.isPresent() ? 1 : 0;
            return page.orElse(null);
        } catch (UncheckedIOException e) {
            throw unreadable(table, e);
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(PAGES_READ, pages);
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            throw unreadable(table, e);
        }
    }

    private static UnreadableDelivery unreadable(CanonicalTable table, Exception cause) {
        if (cause instanceof NoSuchFileException || cause.getCause() instanceof NoSuchFileException) {
            return new UnreadableDelivery("Cannot read " + table.fileName()
                    + ": it is no longer there. Put it back and start again; the work goes on where it stopped.");
        }
        return new UnreadableDelivery("Cannot read " + table.fileName() + " to its end ("
                + cause.getClass().getSimpleName() + "); check the disk or share it lies on and start again.");
    }
}
