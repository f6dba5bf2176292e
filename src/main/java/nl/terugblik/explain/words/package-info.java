/**
 * Rows of recruitment, reports, questionnaires and conferences in words. Start at
 * {@link nl.terugblik.explain.words.ResearchWords}.
 */
@NullMarked
package nl.terugblik.explain.words;

import org.jspecify.annotations.NullMarked;
