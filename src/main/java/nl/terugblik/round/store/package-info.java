/**
 * Rounds as the register keeps them: documents, codes and notes sealed, and gone with their family.
 *
 * <p>Start at {@link nl.terugblik.round.store.RoundStore}. It uses {@code sheet}, {@code unit} and {@code scheme}.
 */
@NullMarked
package nl.terugblik.round.store;

import org.jspecify.annotations.NullMarked;
