/**
 * What a console serves: a work folder, and where its program lies.
 *
 * <p>Start at {@link nl.terugblik.console.place.Place}. It uses no other room.
 */
@NullMarked
package nl.terugblik.console.place;

import org.jspecify.annotations.NullMarked;
