package nl.terugblik.source;

import java.nio.charset.Charset;
import nl.terugblik.files.TextStart;

/**
 * How a file of rows is written.
 *
 * @param delimiter between cells
 * @param quote around cells that hold a delimiter
 * @param encoding of its characters
 */
public record Dialect(char delimiter, char quote, Charset encoding) {

    /** The same, but for what a file says of itself at its beginning. */
    public Dialect in(TextStart start) {
        return new Dialect(start.delimiter().orElse(delimiter), quote, start.encoding());
    }
}
