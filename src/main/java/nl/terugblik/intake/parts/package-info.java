/**
 * The steps of an intake that go in parts, as each machine makes them that carries some of the parts out. Start at
 * {@link nl.terugblik.intake.parts.IntakeParts}.
 */
@NullMarked
package nl.terugblik.intake.parts;

import org.jspecify.annotations.NullMarked;
