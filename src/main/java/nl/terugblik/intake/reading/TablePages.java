package nl.terugblik.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.text.Span;
import nl.terugblik.intake.text.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a table page by page; a restart goes through the pages that were committed once more. */
final class TablePages implements ItemStreamReader<Page> {

    private static final String PAGES_READ = "pages.read";

    private final CanonicalTable table;
    private final Tables tables;
    private final int rowsAPage;
    private @Nullable PageSource reader;
    private final Consumer<Page> again;
    private final Span span;
    private int pages;

    TablePages(CanonicalTable table, Tables tables, int rowsAPage) {
        this(table, tables, rowsAPage, page -> {});
    }

    /**
     * The pages of a table.
     *
     * @param again takes the pages that were committed by a process that is no more
     */
    TablePages(CanonicalTable table, Tables tables, int rowsAPage, Consumer<Page> again) {
        this(table, Span.ALL, tables, rowsAPage, again);
    }

    /** The pages of some rows of a table. */
    TablePages(CanonicalTable table, Span span, Tables tables, int rowsAPage, Consumer<Page> again) {
        this.span = span;
        this.again = again;
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
            PageSource opened = tables.open(table, span);
            reader = opened;
            for (pages = 0; pages < context.getInt(PAGES_READ, 0); pages++) {
                opened.next(rowsAPage).ifPresent(again);
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
