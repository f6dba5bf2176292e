package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Numbers;

/**
 * Multiple imputation by chained equations (van Buuren, 2007, Statistical Methods in Medical Research 16, 219-242): every
 * variable's gaps are drawn from what all other variables tell, in turn, over several rounds that start from values drawn
 * at random from the known ones.
 *
 * <p>Each imputation has random numbers of its own, so that imputations may be made in parallel and in any order. A
 * variable of which nothing is known keeps its gaps; one whose known values are all the same is filled by that value.
 */
public final class ChainedEquations {

    private final List<Gapped> variables;
    private final Predictors predictors;
    private final List<Turn> turns;
    private final int rounds;
    private final long seed;

    /**
     * Imputation of a table.
     *
     * @param variables its variables, all of as many rows; what a gap can be told from includes those without gaps
     * @param rounds how often all variables are gone through, 1 or more; 10 is usual
     * @param seed of the random numbers
     */
    public ChainedEquations(List<Gapped> variables, int rounds, long seed) {
        if (variables.stream().mapToInt(Gapped::rows).distinct().count() > 1) {
            throw new IllegalArgumentException("variables of a table have as many rows");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("there is at least one round");
        }
        this.variables = List.copyOf(variables);
        this.predictors = Predictors.of(variables);
        this.turns = IntStream.range(0, variables.size())
                .filter(i -> !variables.get(i).gaps().isEmpty())
                .mapToObj(i -> Turn.of(i, variables.get(i)))
                .filter(turn -> turn.known().length > 0)
                .sorted(Comparator.comparingInt(turn -> turn.gaps().length)) // those with the fewest gaps first
                .toList();
        this.rounds = rounds;
        this.seed = seed;
    }

    /**
     * Fills the gaps once.
     *
     * @param number which imputation, from 0
     * @return the variables' values in their order; those of variables without gaps are those given
     */
    public List<Numbers> impute(int number) {
        Draws draws = new Draws(seed, number);
        Predictors filled = predictors.copy();
        List<double[]> drawn = new ArrayList<>();
        for (Turn turn : turns) {
            drawn.add(turn.put(turn.start(draws), filled));
        }
        Gathered gathered = new Gathered();
        List<Filler> fillers =
                turns.stream().map(turn -> turn.filler(filled, gathered)).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < turns.size(); i++) {
                drawn.set(i, turns.get(i).put(fillers.get(i).draw(draws), filled));
            }
        }
        List<Numbers> values =
                new ArrayList<>(variables.stream().map(Gapped::values).toList());
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            values.set(turn.place(), turn.variable().values().with(turn.gaps(), drawn.get(i)));
        }
        return values;
    }

    /**
     * One variable of a round, and what all imputations know of it.
     *
     * @param levels its values as they occur, each once
     * @param steps of codes, those of the draws of each; none of numbers, and of a variable with a single value
     */
    private record Turn(
            int place, Gapped variable, int[] known, int[] gaps, double[] levels, List<CodeDraw.Known> steps) {

        static Turn of(int place, Gapped variable) {
            int[] known = variable.knownRows();
            double[] levels = variable.levels();
            return new Turn(
                    place,
                    variable,
                    known,
                    variable.gaps().stream().toArray(),
                    levels,
                    variable.measure() == Measure.NUMBER
                            ? List.of()
                            : CodeDraw.known(variable.values(), levels, known));
        }

        double[] start(Draws draws) {
            return IntStream.range(0, gaps.length)
                    .mapToDouble(i -> variable.values().get(known[draws.below(known.length)]))
                    .toArray();
        }

        double[] put(double[] drawn, Predictors predictors) {
            for (int i = 0; i < gaps.length; i++) {
                predictors.put(place, gaps[i], drawn[i]);
            }
            return drawn;
        }

        Filler filler(Predictors predictors, Gathered gathered) {
            if (levels.length == 1) {
                return draws -> IntStream.range(0, gaps.length)
                        .mapToDouble(i -> levels[0])
                        .toArray();
            }
            return variable.measure() == Measure.NUMBER
                    ? new MeanMatching(
                            variable.values(), known, gaps, predictors.without(place, known, gathered), gathered)
                    : new CodeDraw(steps, levels, gaps, rows -> predictors.without(place, rows, gathered), gathered);
        }
    }
}
