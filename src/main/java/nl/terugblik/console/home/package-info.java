/**
 * The first page: where one can go.
 *
 * <p>Start at {@link nl.terugblik.console.home.HomePage}. It uses {@code access} and {@code door}.
 */
@NullMarked
package nl.terugblik.console.home;

import org.jspecify.annotations.NullMarked;
