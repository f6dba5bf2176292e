/**
 * The vocabulary of every comparison: the cases of a model, the effect of condition in it, when it may be tested, and the sentence
 * that says why not.
 *
 * <p>Start at {@link nl.terugblik.outcomes.tests.TestRules}. It may use {@code dataset} and {@code plan}; every room of tables may use it.
 */
@NullMarked
package nl.terugblik.outcomes.tests;

import org.jspecify.annotations.NullMarked;
