/**
 * What is written about a dataset beside it: its codebook for people and for programs, the plan of analysis, and a guide.
 *
 * <p>Start at {@link nl.terugblik.dataset.codebook.CodebookPage}.
 */
@NullMarked
package nl.terugblik.dataset.codebook;

import org.jspecify.annotations.NullMarked;
