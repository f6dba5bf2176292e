/**
 * Where a command works: the folder and its lock, the database that may hold the register instead of a file there, and the
 * broker where parts of work may wait.
 *
 * <p>Start at {@link nl.terugblik.cli.work.WorkFolder}. It may use {@code exit}, and is open to the module that carries commands out.
 */
@NullMarked
@NamedInterface("work")
package nl.terugblik.cli.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
