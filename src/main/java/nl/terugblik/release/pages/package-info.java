/**
 * A report that people read, in Dutch and in English, made of the tables of a release as they leave the house and of nothing else.
 *
 * <p>Start at {@link nl.terugblik.release.pages.ReportPages}. It may use {@code plan}.
 */
@NullMarked
package nl.terugblik.release.pages;

import org.jspecify.annotations.NullMarked;
