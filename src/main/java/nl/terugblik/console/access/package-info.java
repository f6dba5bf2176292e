/**
 * Who may see what, and the entries of it: refused ones too.
 *
 * <p>Start at {@link nl.terugblik.console.access.Area}. It uses {@code place}.
 */
@NullMarked
package nl.terugblik.console.access;

import org.jspecify.annotations.NullMarked;
