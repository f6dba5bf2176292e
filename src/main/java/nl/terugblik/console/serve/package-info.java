/**
 * The console as a web server.
 *
 * <p>Start at {@link nl.terugblik.console.serve.BootConsole}. It uses every other room of the frame; nothing uses it.
 */
@NullMarked
@NamedInterface("serve")
package nl.terugblik.console.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
