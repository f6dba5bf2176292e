/**
 * What the command line asks of whoever carries the work out, on whose behalf, and how that says how far it is.
 *
 * <p>Start at {@link nl.terugblik.cli.jobs.Engine}. It may use {@code work}, and is open to the module that carries commands out.
 */
@NullMarked
@NamedInterface("jobs")
package nl.terugblik.cli.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
