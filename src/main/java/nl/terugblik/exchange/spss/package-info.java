/**
 * Tables for SPSS: system files ({@code .sav}) and syntax that reads the CSV files.
 *
 * <p>Start at {@link nl.terugblik.exchange.spss.SavFile}. The format was never published by its maker; what is written
 * here follows the chapter "System File Format" of the PSPP developer's guide.
 */
@NullMarked
package nl.terugblik.exchange.spss;

import org.jspecify.annotations.NullMarked;
