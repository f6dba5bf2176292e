package nl.terugblik.source;

import java.nio.charset.Charset;
import nl.terugblik.files.TextStart;

/**
 * How a file of rows is written.
 *
 * @param delimiter between cells
 * @param quote around cells that hold a delimiter
 * @param encoding of its characters
 * @param apostropheRemoved whether one apostrophe that a cell begins with is no part of it, as in rows that
 *     {@code quarantine export} wrote
 */
public record Dialect(char delimiter, char quote, Charset encoding, boolean apostropheRemoved) {

    /** One whose cells are as they stand. */
    public Dialect(char delimiter, char quote, Charset encoding) {
        this(delimiter, quote, encoding, false);
    }

    /** The same, but for what a file says of itself at its beginning. */
    public Dialect in(TextStart start) {
        return new Dialect(start.delimiter().orElse(delimiter), quote, start.encoding(), apostropheRemoved);
    }
}
