/**
 * The folder of one run, as disclosure control reads it.
 *
 * <p>Start at {@link nl.terugblik.disclosure.run.RunFolder}. It uses no other room, and is open to the modules that name a run.
 */
@NullMarked
@NamedInterface("run")
package nl.terugblik.disclosure.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
