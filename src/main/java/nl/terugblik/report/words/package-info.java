/**
 * What every chapter writes with: the page in the making, sentences and numbers in its language, tables of figures, and what a
 * chapter is.
 *
 * <p>Start at {@link nl.terugblik.report.words.Page}. The sentences of all chapters lie beside it, in {@code messages.properties} (Dutch) and
 * {@code messages_en.properties} and the files beside them. It may use {@code run} and {@code facts}.
 */
@NullMarked
package nl.terugblik.report.words;

import org.jspecify.annotations.NullMarked;
