/**
 * The tests of two samples, of pairs and of tables: start at {@link nl.terugblik.statistics.tests.TTest} and {@link
 * nl.terugblik.statistics.tests.ChiSquareTest}; pairs are tested by {@link nl.terugblik.statistics.tests.McNemarTest} and {@link
 * nl.terugblik.statistics.tests.PairedTTest}, and a term of a model by a {@link nl.terugblik.statistics.tests.TermTest} or a {@link
 * nl.terugblik.statistics.tests.WaldTest}.
 */
@NullMarked
@NamedInterface("tests")
package nl.terugblik.statistics.tests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
