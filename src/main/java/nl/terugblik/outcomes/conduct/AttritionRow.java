package nl.terugblik.outcomes.conduct;

import java.util.Optional;
import nl.terugblik.outcomes.baseline.BaselineRow;
import nl.terugblik.outcomes.dataset.Side;

/**
 * Of how many an outcome is known, or how those of whom it is known at both moments differ from the others.
 *
 * @param first the outcome as it was measured at first
 * @param last as it was measured at last
 * @param side of whom; empty for both sides together
 * @param families how many there are
 * @param knownFirst of how many it is known at first
 * @param knownLast of how many at last
 * @param knownBoth of how many at both
 * @param keptAgainstLost how those who were kept differ from those who were lost on a variable; empty in the rows of counts
 */
public record AttritionRow(
        String first,
        String last,
        Optional<Side> side,
        int families,
        int knownFirst,
        int knownLast,
        int knownBoth,
        Optional<BaselineRow> keptAgainstLost) {}
