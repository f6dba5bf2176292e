package nl.terugblik.source;

import java.nio.charset.Charset;

/**
 * How a file of rows is written.
 *
 * @param delimiter between cells
 * @param quote around cells that hold a delimiter
 * @param encoding of its characters
 */
public record Dialect(char delimiter, char quote, Charset encoding) {}
