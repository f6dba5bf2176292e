/**
 * What the pages of several roles share: small tables as pages show them, and the files of runs as a browser gets them.
 *
 * <p>It may use {@code run} and {@code lines}; the rooms of the roles use it.
 */
@NullMarked
package nl.terugblik.console.pages;

import org.jspecify.annotations.NullMarked;
