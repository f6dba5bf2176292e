/**
 * Sheets: what coders are given, and the check of what they hand in.
 *
 * <p>Start at {@link nl.terugblik.round.sheet.SheetMaker} and {@link nl.terugblik.round.sheet.SheetCheck}. A fault names file, line and
 * column, never what a cell says. It uses {@code unit} and {@code scheme}.
 */
@NullMarked
@NamedInterface("sheet")
package nl.terugblik.round.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
