/**
 * The text of an export: its files, each found, decoded and read into pages of rows, with where the canonical columns stand.
 *
 * <p>Start at {@link nl.terugblik.intake.text.Tables} and {@link nl.terugblik.intake.text.TableReader}. It uses {@code rule} and {@code table}.
 */
@NullMarked
@NamedInterface("text")
package nl.terugblik.intake.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
