package nl.terugblik.disclosure.counts;

import java.util.HashMap;
import java.util.Map;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvReader;

/**
 * How many children one family can bring into a count. Where only children are counted, their families are taken to be as
 * few as they can be.
 *
 * @param largest the most children that a family of the run has; at least 1
 */
public record Households(long largest) {

    public static Households of(RunFolder run) {
        Map<String, Integer> children = new HashMap<>();
        CsvReader.read(run.file("dataset/children.csv"), row -> children.merge(row.get("family"), 1, Integer::sum));
        return new Households(
                children.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    /** A count of children. */
    public Cell children(Counted of, long count) {
        return new Cell(of, count, (count + largest - 1) / largest);
    }
}
