/**
 * How far two coders agree, as a table.
 *
 * <p>Start at {@link nl.terugblik.round.agreement.AgreementFile}. It uses {@code sheet}, {@code unit} and {@code scheme}.
 */
@NullMarked
package nl.terugblik.round.agreement;

import org.jspecify.annotations.NullMarked;
