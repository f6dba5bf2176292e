package nl.terugblik.meta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.terugblik.statistics.FromR;

/** What the program finds for one table, by metafor's names, compared with what metafor found. */
public final class Against {

    private final Map<String, Double> found = new LinkedHashMap<>();

    public void say(String quantity, String name, double value) {
        found.put(quantity + " " + name, value);
    }

    /** How far two numbers may be apart: 1e-6, and as a share of larger ones. */
    public static double bound(double value) {
        return 1e-6 * Math.max(1, Math.abs(value));
    }

    /** Demands that every number that metafor gave was found. */
    public void agrees(String table, List<FromR.Row> expected) {
        List<String> wrong = new ArrayList<>();
        for (FromR.Row row : expected) {
            String what = row.text("quantity") + " " + row.text("name");
            assertThat(found).as("%s: %s", table, what).containsKey(what);
            double value = Objects.requireNonNull(found.get(what));
            if (!(Math.abs(value - row.number("value")) <= bound(row.number("value")))) {
                wrong.add(what + ": " + value + " and not " + row.number("value"));
            }
        }
        assertThat(wrong).as("table %s", table).isEmpty();
    }
}
