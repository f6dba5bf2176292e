/**
 * One side of a comparison: the folder of a finished run, as it describes itself and as its tables say.
 *
 * <p>Start at {@link nl.terugblik.compare.run.RunSide}.
 */
@NullMarked
@NamedInterface("run")
package nl.terugblik.compare.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
