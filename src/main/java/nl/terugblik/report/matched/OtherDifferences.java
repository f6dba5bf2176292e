package nl.terugblik.report.matched;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.report.run.Codebook;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Page;

/**
 * How matched groups compare at the start on what they were not matched on, which matching promises nothing of.
 *
 * @param rows of each such variable the row that differs most; of yes and no the yes
 */
public record OtherDifferences(List<Row> rows) {
    public static OtherDifferences of(Page page, MatchedRun run) {
        Map<String, Row> largest = new LinkedHashMap<>();
        for (Row row : page.run().baseline()) {
            String variable = row.text("variable");
            boolean flag = page.run()
                    .codebook()
                    .find(variable)
                    .filter(Codebook.Variable::isFlag)
                    .isPresent();
            boolean no = flag && row.text("value").equals("0");
            if (!no && !run.own().isMatchedOn(variable) && row.number("smd").isPresent()) {
                largest.merge(variable, row, (one, other) -> size(other) > size(one) ? other : one);
            }
        }
        return new OtherDifferences(List.copyOf(largest.values()));
    }

    public boolean isKnown() {
        return !rows.isEmpty();
    }

    public List<Row> beyond(double bound) {
        return rows.stream().filter(row -> size(row) > bound).toList();
    }

    private static double size(Row row) {
        return Math.abs(row.numberOr("smd", 0));
    }
}
