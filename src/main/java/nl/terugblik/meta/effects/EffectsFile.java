package nl.terugblik.meta.effects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.files.table.Cell;
import nl.terugblik.files.table.Header;
import nl.terugblik.files.table.TableRows;
import nl.terugblik.protocol.InvalidStudy;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of effects as it was read.
 *
 * @param effects a row an effect, in the order of the file
 * @param columns the columns that it has
 * @param sha256 the hash of its bytes
 */
public record EffectsFile(List<StudyEffect> effects, List<String> columns, String sha256) {

    /** More sentences would not help whoever must mend the file. */
    private static final int MOST_FAULTS = 20;

    private static final List<String> NEEDED = List.of("study", "sample", "outcome", "given", "favourable", "kind");

    /** Short names that tables of effects often have, by ours. */
    private static final Map<String, String> ALIASES = aliases();

    public EffectsFile {
        effects = List.copyOf(effects);
        columns = List.copyOf(columns);
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new TreeMap<>();
        for (String of : List.of("n", "mean", "sd", "count", "percent")) {
            aliases.put(of + "_e", of + "_experimental");
            aliases.put(of + "_c", of + "_control");
        }
        aliases.put("sdev_e", "sd_experimental");
        aliases.put("sdev_c", "sd_control");
        aliases.put("or", "odds_ratio");
        aliases.put("p", "p_one_sided");
        aliases.put("chi_square", "chi2");
        aliases.put("standard_error", "se");
        aliases.put("variance", "v");
        return aliases;
    }

    /**
     * Reads a file of effects.
     *
     * @param comma whether numbers are written with a decimal comma
     * @throws InvalidStudy when rows cannot be effects, with a sentence each
     * @throws nl.terugblik.files.table.UnreadableTable when it cannot be read as a table
     */
    public static EffectsFile read(Path file, char delimiter, boolean comma, Conversion conversion) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidStudy(List.of(file + " does not exist or is no file; check the path under effects."));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        String hash = new TableRows(file, delimiter, read -> {}).read(new TableRows.Taker() {
            @Override
            public void header(Header header) {
                header.names().forEach(name -> columns.add(named(name)));
                demandColumns(file, columns, header.delimiter());
            }

            @Override
            public void row(int line, CSVRecord cells) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int place = 0; place < columns.size(); place++) {
                    row.put(columns.get(place), Cell.text(cells.get(place)));
                }
                rows.add(row);
                lines.add(line);
            }
        });
        List<String> faults = new ArrayList<>();
        List<StudyEffect> effects = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> cells = rows.get(row);
            Numbers numbers = new Numbers(cells, file + " line " + lines.get(row), "", comma, faults);
            new RowReader(numbers, conversion).read().ifPresent(effects::add);
        }
        if (effects.isEmpty() && faults.isEmpty()) {
            faults.add(file + " has a header but no rows; there is nothing to pool.");
        }
        refuse(faults);
        return new EffectsFile(effects, columns, hash);
    }

    private static String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower);
    }

    private static void demandColumns(Path file, List<String> columns, char delimiter) {
        Optional<String> missing =
                NEEDED.stream().filter(name -> !columns.contains(name)).findFirst();
        missing.ifPresent(name -> {
            boolean other = columns.size() == 1 && columns.get(0).indexOf(delimiter == ';' ? ',' : ';') >= 0;
            throw new InvalidStudy(List.of(file + " has no column " + name + " in its header (line 1); "
                    + (other
                            ? "its cells seem to stand between other delimiters, so name that under delimiter."
                            : "add it, or check how it is spelled.")));
        });
    }

    private static void refuse(List<String> faults) {
        if (faults.isEmpty()) {
            return;
        }
        List<String> told = new ArrayList<>(faults.stream().limit(MOST_FAULTS).toList());
        if (faults.size() > MOST_FAULTS) {
            told.add("There are " + (faults.size() - MOST_FAULTS) + " more such faults; mend these first.");
        }
        throw new InvalidStudy(told);
    }
}
