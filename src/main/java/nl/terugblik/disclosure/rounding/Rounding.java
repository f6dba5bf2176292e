package nl.terugblik.disclosure.rounding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.terugblik.disclosure.rounding.Derived.Tails;

/**
 * How many decimals the means and spreads of a row leave the house with: so few that at least {@code threshold}
 * distributions of each group's values fit all that the row prints. That is proven by finding them.
 *
 * @param means how means, spreads and their intervals are printed
 * @param areDerivedShown whether what follows from both groups can be printed as well
 */
public record Rounding(Digits means, boolean areDerivedShown) {

    /** How what follows from means and spreads is printed, and what models and tests give. */
    public static final Digits DERIVED = Digits.significant(2);

    /** How degrees of freedom are printed: those of Welch's t are made of the spreads, and would tell their ratio. */
    public static final Digits DEGREES = Digits.degrees(2);

    private static final int MOST_DECIMALS = 2;
    private static final int FEWEST = 2;

    /**
     * The rounding of a row.
     *
     * @param groups the values of each group whose mean it prints: one or two
     * @param threshold how many distributions must fit
     * @return empty where too few fit even whole numbers, or where an amount is that of one or two families
     */
    public static Optional<Rounding> of(List<Values> groups, int threshold) {
        if (groups.stream().anyMatch(group -> group.known().length < FEWEST || Dominance.isIn(group.known()))) {
            return Optional.empty();
        }
        List<Optional<Distribution>> distributions =
                groups.stream().map(Values::distribution).toList();
        if (distributions.stream().anyMatch(Optional::isEmpty)) {
            return Optional.of(new Rounding(Digits.decimals(MOST_DECIMALS), true));
        }
        List<Distribution> truth = distributions.stream().map(Optional::get).toList();
        for (boolean derived : List.of(true, false)) {
            for (int decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
                Digits means = Digits.decimals(decimals);
                if (isWide(truth, means, derived, threshold)) {
                    return Optional.of(new Rounding(means, derived));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWide(List<Distribution> groups, Digits means, boolean derived, int threshold) {
        for (int i = 0; i < groups.size(); i++) {
            Distribution truth = groups.get(i);
            Derived own = Derived.of(truth);
            List<String> alone = alone(own, means);
            Tails tails = Tails.of(own.n() - 1.0);
            List<String> interval = printed(own.alone(tails), means);
            Predicate<Derived> fits = one -> alone(one, means).equals(alone)
                    && printed(one.alone(tails), means).equals(interval);
            if (derived && groups.size() > 1) {
                fits = fits.and(fitsBeside(own, Derived.of(groups.get(1 - i))));
            }
            Predicate<Derived> all = fits;
            if (Fitting.count(truth, one -> all.test(Derived.of(one)), threshold) < threshold) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Derived> fitsBeside(Derived own, Derived other) {
        Tails tails = Tails.of(own.n() + other.n() - 2.0);
        List<String> both = printed(own.beside(other, tails), DERIVED);
        List<String> unequal = printed(own.besideUnequal(other), DERIVED);
        Predicate<Derived> fits =
                one -> printed(one.beside(other, tails), DERIVED).equals(both);
        return fits.and(one -> printed(one.besideUnequal(other), DERIVED).equals(unequal));
    }

    private static List<String> alone(Derived group, Digits means) {
        return printed(List.of(group.mean(), group.sd()), means);
    }

    private static List<String> printed(List<Double> figures, Digits digits) {
        return figures.stream().map(digits::of).toList();
    }
}
