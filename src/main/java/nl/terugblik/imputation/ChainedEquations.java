package nl.terugblik.imputation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        this.rounds = rounds;
        this.seed = seed;
    }

    /**
     * Fills the gaps once.
     *
     * @param number which imputation, from 0
     * @return the variables' values in their order; arrays of variables without gaps are those given
     */
    public List<double[]> impute(int number) {
        Draws draws = new Draws(seed, number);
        List<double[]> values = new ArrayList<>();
        variables.forEach(variable -> values.add(
                variable.gaps().isEmpty()
                        ? variable.values()
                        : variable.values().clone()));
        Predictors predictors = new Predictors(variables);
        List<Turn> turns = turns(predictors);
        for (Turn turn : turns) {
            turn.start(values, predictors, draws);
        }
        Gathered gathered = new Gathered();
        List<Filler> fillers =
                turns.stream().map(turn -> turn.filler(predictors, gathered)).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < turns.size(); i++) {
                turns.get(i).put(fillers.get(i).draw(draws), values, predictors);
            }
        }
        return values;
    }

    /** The variables to be filled, those with the fewest gaps first. */
    private List<Turn> turns(Predictors predictors) {
        return IntStream.range(0, variables.size())
                .filter(i -> !variables.get(i).gaps().isEmpty())
                .mapToObj(i -> Turn.of(i, variables.get(i)))
                .filter(turn -> turn.known().length > 0)
                .sorted(Comparator.comparingInt(turn -> turn.gaps().length))
                .toList();
    }

    /** One variable of a round. */
    private record Turn(int place, Gapped variable, int[] known, int[] gaps) {

        static Turn of(int place, Gapped variable) {
            return new Turn(
                    place,
                    variable,
                    variable.knownRows(),
                    variable.gaps().stream().toArray());
        }

        void start(List<double[]> values, Predictors predictors, Draws draws) {
            double[] drawn = IntStream.range(0, gaps.length)
                    .mapToDouble(i -> variable.values()[known[draws.below(known.length)]])
                    .toArray();
            put(drawn, values, predictors);
        }

        void put(double[] drawn, List<double[]> values, Predictors predictors) {
            for (int i = 0; i < gaps.length; i++) {
                values.get(place)[gaps[i]] = drawn[i];
                predictors.put(place, gaps[i], drawn[i]);
            }
        }

        Filler filler(Predictors predictors, Gathered gathered) {
            double[] levels = variable.levels();
            if (levels.length == 1) {
                return draws -> IntStream.range(0, gaps.length)
                        .mapToDouble(i -> levels[0])
                        .toArray();
            }
            return variable.measure() == Measure.NUMBER
                    ? new MeanMatching(
                            variable.values(), known, gaps, predictors.without(place, known, gathered), gathered)
                    : new CodeDraw(
                            variable.values(),
                            levels,
                            known,
                            gaps,
                            rows -> predictors.without(place, rows, gathered),
                            gathered);
        }
    }
}
