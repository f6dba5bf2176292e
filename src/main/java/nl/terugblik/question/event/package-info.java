/**
 * What can happen to a family, as a study asks for it: an event query names a kind of happening, what is to be so of it, and
 * a window.
 *
 * <p>Start at {@link nl.terugblik.question.event.EventQuery}; {@link nl.terugblik.question.event.EventKind} lists the kinds.
 */
@NullMarked
@NamedInterface("event")
package nl.terugblik.question.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
