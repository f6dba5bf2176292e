/**
 * A comparison as people and programs read it: plain text, Markdown, a page, JSON and CSV, all of the same tables.
 *
 * <p>Start at {@link nl.terugblik.compare.page.ComparisonText}; {@code ComparisonTables} is what the others print.
 */
@NullMarked
@NamedInterface("page")
package nl.terugblik.compare.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
