package nl.terugblik.matching;

import java.util.Arrays;
import java.util.List;
import nl.terugblik.matching.problem.Stratum;

/**
 * Ways to pair the rows of a stratum, and what is wanted of them: as many treated rows as can be with a first control, then
 * with a second, as far as everyone could have one; then as many pairs as can be; then the least total distance.
 */
public record Pairings(Stratum stratum) {

    /** What a way of pairing comes to: the numbers wanted, the first first, the higher the better. */
    public double[] worth(int[] treatedOf) {
        int[] degrees = new int[stratum.treated().length];
        double total = 0;
        int pairs = 0;
        for (int control = 0; control < treatedOf.length; control++) {
            if (treatedOf[control] >= 0) {
                degrees[treatedOf[control]]++;
                total += stratum.distance(treatedOf[control], control);
                pairs++;
            }
        }
        int spread = Math.max(1, stratum.controls().length / degrees.length);
        double[] worth = new double[spread + 2];
        for (int count = 1; count <= spread; count++) {
            int least = count;
            worth[count - 1] =
                    Arrays.stream(degrees).filter(degree -> degree >= least).count();
        }
        worth[spread] = pairs;
        worth[spread + 1] = -total;
        return worth;
    }

    /** What these sets come to, as far as they are of the stratum. */
    public double[] worth(List<List<Integer>> sets) {
        int[] treatedOf = new int[stratum.controls().length];
        Arrays.fill(treatedOf, -1);
        for (List<Integer> set : sets) {
            int of = Arrays.binarySearch(stratum.treated(), set.get(0));
            for (int row : set.subList(1, set.size())) {
                if (of >= 0) {
                    treatedOf[Arrays.binarySearch(stratum.controls(), row)] = of;
                }
            }
        }
        return worth(treatedOf);
    }

    /** What the best of all ways comes to. */
    public double[] best() {
        return best(0, new int[stratum.controls().length], new int[stratum.treated().length]);
    }

    private double[] best(int control, int[] treatedOf, int[] degrees) {
        if (control == treatedOf.length) {
            return worth(treatedOf);
        }
        treatedOf[control] = -1;
        double[] best = best(control + 1, treatedOf, degrees);
        for (int of = 0; of < degrees.length; of++) {
            if (degrees[of] < stratum.problem().specification().ratio()
                    && stratum.distance(of, control) < Double.POSITIVE_INFINITY) {
                treatedOf[control] = of;
                degrees[of]++;
                double[] other = best(control + 1, treatedOf, degrees);
                best = Arrays.compare(other, best) > 0 ? other : best;
                degrees[of]--;
            }
        }
        treatedOf[control] = -1;
        return best;
    }
}
