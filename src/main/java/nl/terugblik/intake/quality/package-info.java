/**
 * How good a delivery is beside the one before it: what was refused or looked odd, by table, column and rule, in the terms
 * of Kahn and others (2016, eGEMs 4(1), 1244), as a table and as a page for the morning.
 *
 * <p>Start at {@link nl.terugblik.intake.quality.Quality}. It sees counts in the register and no rows. What it has written is read
 * back by {@link nl.terugblik.intake.quality.DeliveryFaults}, for those who tell of it.
 */
@NullMarked
@NamedInterface("quality")
package nl.terugblik.intake.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
