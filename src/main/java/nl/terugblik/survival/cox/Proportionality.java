package nl.terugblik.survival.cox;

import java.util.List;

/**
 * Tests that hazard ratios stay the same over time: score tests of each term's product with a function of time, added to
 * the model (Grambsch and Therneau, 1994, Biometrika 81, 515-526, with the exact score test that R's {@code cox.zph} has
 * since version 3.0 of survival in place of their approximation).
 *
 * <p>The function of time is one minus the curve of survival of all rows together just before the event, whatever their
 * strata and weights ({@code transform = "km"}). The tests are the model's: weights count, but clusters do not.
 *
 * @param terms the test of each term, in the order of the design
 * @param all the test of all terms together
 */
public record Proportionality(List<CoxTest> terms, CoxTest all) {

    public Proportionality {
        terms = List.copyOf(terms);
    }
}
