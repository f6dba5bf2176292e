/**
 * How a command ends: its exit code, and the sentence that an exception becomes.
 *
 * <p>Start at {@link nl.terugblik.cli.exit.Failures}. It uses no other room, and is open to the module that carries commands out.
 */
@NullMarked
@NamedInterface("exit")
package nl.terugblik.cli.exit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
