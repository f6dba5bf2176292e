/**
 * The stage that matches the cohort of a study: from what was known of its families at T1 to matched sets, their balance
 * and the matched dataset, all as files of the run.
 *
 * <p>Start at {@link nl.terugblik.study.matched.MatchedCohort}. Everything is made from the files before it, so that a step
 * that was cut off can be done over.
 */
@NullMarked
package nl.terugblik.study.matched;

import org.jspecify.annotations.NullMarked;
