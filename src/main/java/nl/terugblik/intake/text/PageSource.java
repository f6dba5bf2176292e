package nl.terugblik.intake.text;

import java.io.Closeable;
import java.util.Optional;

/** Rows that come page by page; the same pages each time they are read with as many rows on a page. */
public interface PageSource extends Closeable {

    /** The next page of at most so many rows, or empty at the end. */
    Optional<Page> next(int mostRows);
}
