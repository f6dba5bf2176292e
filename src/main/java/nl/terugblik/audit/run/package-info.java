/**
 * A run as it is remembered: what it worked on and how it ended, its steps, files, counts and settings. Plain values.
 *
 * <p>Start at {@link nl.terugblik.audit.run.RunRecord}. It uses {@code files} alone.
 */
@NullMarked
@NamedInterface("run")
package nl.terugblik.audit.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
