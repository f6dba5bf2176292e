/**
 * What all pages share: language, who is signed in, where one can go.
 *
 * <p>Start at {@link nl.terugblik.console.layout.PageFrame}. It uses {@code door}, {@code access} and {@code place}.
 */
@NullMarked
package nl.terugblik.console.layout;

import org.jspecify.annotations.NullMarked;
