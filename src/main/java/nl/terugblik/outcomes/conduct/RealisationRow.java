package nl.terugblik.outcomes.conduct;

/**
 * What came of what was offered, of one form or of all.
 *
 * @param form the code of the form, {@code total}, {@code unknown} for those of whom the form is not known, or {@code
 *     beside} for those who were offered nothing
 * @param offered families to whom it was offered; of those beside, all
 * @param stopped families with whom it did not come about
 * @param stoppedWeeks weeks until that was decided
 * @param held families with whom it came about
 * @param heldWeeks weeks until it did; of those beside, until their plan
 * @param neverBegun families of those stopped who refused at once
 */
public record RealisationRow(
        String form, int offered, int stopped, Spread stoppedWeeks, int held, Spread heldWeeks, int neverBegun) {}
