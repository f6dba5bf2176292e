/**
 * Tables of rows and columns as other programs write them: marks, delimiters, quotes, headers, and cells that hold a number or
 * nothing.
 *
 * <p>Start at {@link nl.terugblik.files.table.TableRows}; {@code docs/files.md} says what is read and what is refused. What cannot
 * be read is a sentence with file, line and column, never with a value.
 */
@NullMarked
@NamedInterface("table")
package nl.terugblik.files.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
