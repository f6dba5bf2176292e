/**
 * What all pages share: language, who is signed in, where one can go.
 *
 * <p>Start at {@link nl.terugblik.console.layout.PageFrame}. It uses {@code door} and {@code access}.
 */
@NullMarked
package nl.terugblik.console.layout;

import org.jspecify.annotations.NullMarked;
