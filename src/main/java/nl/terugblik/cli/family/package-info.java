/**
 * The commands about single families: what the law gives them, and what is explained of them.
 *
 * <p>Start at {@link nl.terugblik.cli.family.FamilyNumber}, which no shell remembers. It may use {@code session} and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.family;

import org.jspecify.annotations.NullMarked;
