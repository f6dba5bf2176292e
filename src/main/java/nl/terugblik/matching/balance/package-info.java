/**
 * How alike matched groups are: start at {@link nl.terugblik.matching.balance.Balance}; {@link
 * nl.terugblik.matching.balance.SampleSizes} counts who is left, {@link nl.terugblik.matching.balance.ScoreHistogram} shows
 * how scores overlap. The one definition of a standardized difference is that of {@code statistics}.
 */
@NullMarked
@NamedInterface("balance")
package nl.terugblik.matching.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
