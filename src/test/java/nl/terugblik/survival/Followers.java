package nl.terugblik.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.Term;

/** The invented rows of {@code follow.csv}. */
record Followers(List<FromR.Row> rows) {

    private static final FromR.Cases DATA = FromR.cases("/nl/terugblik/survival/follow.csv");

    static Set<String> names() {
        return DATA.names();
    }

    static Followers of(String name) {
        return new Followers(DATA.of(name));
    }

    Followers group(int treated) {
        return new Followers(
                rows.stream().filter(row -> row.number("treated") == treated).collect(Collectors.toList()));
    }

    /** The same rows in another order. */
    Followers shuffled(Random random) {
        List<FromR.Row> other = new ArrayList<>(rows);
        Collections.shuffle(other, random);
        return new Followers(other);
    }

    FollowUp followUp() {
        double[] entry = column("entry");
        return Arrays.stream(entry).allMatch(value -> value < 0)
                ? FollowUp.of(column("time"), numbers("end"))
                : FollowUp.entering(entry, column("time"), numbers("end"));
    }

    /** None where all weigh 1 and no two are of one set, as the scripts in R have it. */
    Weighting weighting() {
        double[] weights = column("weight");
        int[] sets = numbers("set");
        Set<Integer> distinct = new HashSet<>(Arrays.stream(sets).boxed().toList());
        return Arrays.stream(weights).allMatch(weight -> weight == 1) && distinct.size() == sets.length
                ? Weighting.none(sets.length)
                : Weighting.clustered(weights, sets);
    }

    double[] column(String name) {
        return FromR.column(rows, row -> row.number(name));
    }

    int[] numbers(String name) {
        return rows.stream().mapToInt(row -> (int) row.number(name)).toArray();
    }

    Term number(String name) {
        return Term.number(name, column(name));
    }

    Term reason() {
        return Term.category(
                "reason",
                numbers("reason"),
                IntStream.range(0, 9).mapToObj(Integer::toString).toList());
    }
}
