/**
 * The commands of the steward: keys, backups, refused rows and what may leave the house.
 *
 * <p>Start at {@link nl.terugblik.cli.steward.ReleaseCommand}. It may use {@code session} and the rooms below that.
 */
@NullMarked
package nl.terugblik.cli.steward;

import org.jspecify.annotations.NullMarked;
