/**
 * How deliveries come in by themselves: found in a folder, claimed once nobody writes in them any more, put away afterwards.
 *
 * <p>Start at {@link nl.terugblik.schedule.pickup.Inbox}. It uses {@code plan}.
 */
@NullMarked
package nl.terugblik.schedule.pickup;

import org.jspecify.annotations.NullMarked;
