package nl.terugblik.disclosure.counts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/** What was measured in numbers, by family. */
final class Numbers {

    private static final int FIRST = 256;

    private final Map<String, double[]> byVariable = new HashMap<>();

    void add(String variable, int place, String cell) {
        double[] numbers = byVariable.computeIfAbsent(variable, none -> unknown(FIRST));
        if (place >= numbers.length) {
            double[] more = unknown(Math.max(place + 1, 2 * numbers.length));
            System.arraycopy(numbers, 0, more, 0, numbers.length);
            byVariable.put(variable, more);
            numbers = more;
        }
        numbers[place] = Double.parseDouble(cell);
    }

    private static double[] unknown(int length) {
        double[] numbers = new double[length];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    /** A variable of another name says the same; what it has itself stays. */
    void adopt(String own, String variable) {
        double[] numbers = byVariable.get(own);
        if (numbers != null) {
            byVariable.putIfAbsent(variable, numbers);
        }
    }

    double[] of(String variable, BitSet families) {
        return known(families.stream().mapToDouble(place -> at(variable, place)));
    }

    double[] rises(String from, String to, BitSet families) {
        return known(families.stream().mapToDouble(place -> at(to, place) - at(from, place)));
    }

    private double at(String variable, int place) {
        double[] numbers = byVariable.getOrDefault(variable, new double[0]);
        return place < numbers.length ? numbers[place] : Double.NaN;
    }

    private static double[] known(DoubleStream numbers) {
        return numbers.filter(number -> !Double.isNaN(number)).toArray();
    }
}
