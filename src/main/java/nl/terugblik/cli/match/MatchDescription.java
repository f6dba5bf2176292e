package nl.terugblik.cli.match;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.Sha256;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.balance.SampleSizes;
import nl.terugblik.matching.csv.TableLayout;

/**
 * What describes a matching: input, options as understood, counts and outputs. It holds no time and no path, so that the
 * same matching is described by the same bytes.
 *
 * @param version the version of this program
 * @param file the table
 * @param layout how it is laid out
 */
public record MatchDescription(String version, Path file, TableLayout layout) {

    Map<String, Object> of(MatchedTable matched, Path folder, List<String> files) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("software", software());
        described.put("table", table(matched));
        described.put("specification", matched.matching().specification().understood());
        described.put("treated", group(matched.sizes().treated()));
        described.put("control", group(matched.sizes().control()));
        described.put("sets", matched.matching().sets());
        described.put("threshold", number(matched.threshold()));
        described.put(
                "above_threshold",
                matched.balance().failing(matched.threshold()).size());
        described.put("warnings", matched.warnings());
        described.put(
                "outputs", files.stream().map(name -> output(folder, name)).toList());
        return described;
    }

    private Map<String, Object> software() {
        Map<String, Object> software = new LinkedHashMap<>();
        software.put("name", "terugblik");
        software.put("version", version);
        return software;
    }

    private Map<String, Object> table(MatchedTable matched) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("file", file.getFileName().toString());
        table.put("sha256", matched.source().sha256());
        table.put("rows", matched.source().table().rows());
        table.put("delimiter", String.valueOf(layout.delimiter()));
        table.put("treatment", layout.treatment());
        layout.id().ifPresent(id -> table.put("id", id));
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Covariate covariate : matched.source().table().covariates()) {
            columns.put(covariate.name(), covariate instanceof Covariate.Numbers ? "numbers" : "categories");
        }
        table.put("columns", columns);
        return table;
    }

    private static Map<String, Object> group(SampleSizes.Group group) {
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("rows", group.rows());
        sizes.put("matched", group.matched());
        sizes.put("effective", number(group.effective()));
        Map<String, Object> unmatched = new LinkedHashMap<>();
        group.unmatched().forEach((reason, rows) -> unmatched.put(reason.id(), rows));
        sizes.put("unmatched", unmatched);
        return sizes;
    }

    private static Map<String, Object> output(Path folder, String name) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("file", name);
        output.put("sha256", Sha256.of(folder.resolve(name)));
        return output;
    }

    /** Java before 19 prints some doubles with a digit too many. */
    private static BigDecimal number(double number) {
        return new BigDecimal(Decimal.text(number));
    }
}
