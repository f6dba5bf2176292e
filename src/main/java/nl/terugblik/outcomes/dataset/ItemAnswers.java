package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.terugblik.outcomes.plan.AnalysisPlan.Scale;

/** The answers to a scale's items at one moment, of each family that answered all of them. */
public record ItemAnswers(Scale scale, String moment, List<double[]> rows) {

    /** Families answer alike: so many different rows of answers are held once each. */
    private static final int ALIKE = 4096;

    /** Reads the answers of every scale at each of its moments, in the order of the plan. */
    static List<ItemAnswers> read(Path dataset, List<Scale> scales) {
        List<ItemAnswers> answers = new ArrayList<>();
        for (Scale scale : scales) {
            scale.moments().forEach(moment -> answers.add(new ItemAnswers(scale, moment, new ArrayList<>())));
        }
        if (answers.isEmpty()) {
            return answers;
        }
        CsvRows file = new CsvRows(dataset, "long.csv");
        Map<Scale, int[]> places = new LinkedHashMap<>();
        int[] moment = new int[1];
        NavigableMap<double[], double[]> alike = new TreeMap<>(Arrays::compare);
        file.read(
                () -> {
                    moment[0] = file.place("moment");
                    scales.forEach(scale -> places.put(
                            scale, scale.items().stream().mapToInt(file::place).toArray()));
                },
                row -> answers.stream()
                        .filter(answer -> answer.moment.equals(row.get(moment[0])))
                        .forEach(answer -> answer.add(row, Objects.requireNonNull(places.get(answer.scale)), alike)));
        // Rows with the same answers are alike, so their content gives an order that no file's order can change.
        answers.forEach(answer -> answer.rows.sort(Arrays::compare));
        return answers;
    }

    private void add(CsvRows.Row row, int[] places, NavigableMap<double[], double[]> alike) {
        double[] items = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            if (row.isEmpty(places[i])) {
                return;
            }
            items[i] = row.number(places[i]);
        }
        double[] known = alike.get(items);
        if (known == null && alike.size() < ALIKE) {
            alike.put(items, items);
        }
        rows.add(known == null ? items : known);
    }
}
