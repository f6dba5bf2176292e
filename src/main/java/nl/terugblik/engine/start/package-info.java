/**
 * The start of what carries the commands out: where the register lies, who holds it, its beans, and what they log.
 */
@NullMarked
@NamedInterface("start")
package nl.terugblik.engine.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
