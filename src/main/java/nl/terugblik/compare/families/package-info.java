/**
 * The families of two runs: who came in, who left, who changed groups, and why.
 *
 * <p>Start at {@link nl.terugblik.compare.families.FamilyMoves}.
 */
@NullMarked
package nl.terugblik.compare.families;

import org.jspecify.annotations.NullMarked;
