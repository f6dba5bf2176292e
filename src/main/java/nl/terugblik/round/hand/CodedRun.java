package nl.terugblik.round.hand;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.explain.Explain;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Sha256;
import nl.terugblik.round.unit.UnusableUnits;

/**
 * The coded families of a run, as its files have them.
 *
 * @param of the run
 * @param sha256 the hash of the file, which is the one that the run wrote
 * @param rows what the computer made of each family, by its pseudonym in the study: a code or the reason why there is none, by
 *     variable
 */
record CodedRun(Explain.OfStudy of, String sha256, SortedMap<String, Map<String, String>> rows) {

    /** The column that says whether a family is in the study's comparisons, where the study leaves some out. */
    private static final String ANALYSED = "analysed";

    private static final String CODED = "dataset/coded.csv";

    /**
     * Reads them.
     *
     * @throws UnusableUnits when the dataset of the run is not there as it was written
     */
    static CodedRun read(Explain.OfStudy of, List<String> variables) {
        String run = of.run().summary().id();
        Path file = of.folder().resolve(CODED);
        Path reasons = of.folder().resolve("dataset/missing.csv");
        if (!Files.isRegularFile(file) || !Files.isRegularFile(reasons)) {
            throw new UnusableUnits("The dataset of run " + run
                    + " is not where it was written: put its folder back, or carry the study out again.");
        }
        String sha256 = Sha256.of(file);
        if (!written(of.run(), CODED).equals(Optional.of(sha256))
                || !written(of.run(), "dataset/missing.csv").equals(Optional.of(Sha256.of(reasons)))) {
            throw new UnusableUnits("The dataset of run " + run
                    + " was changed since it was written: put its folder back, or carry the study out again.");
        }
        Map<String, Map<String, String>> why = new HashMap<>();
        CsvReader.read(
                reasons,
                row -> why.computeIfAbsent(row.get("family"), made -> new HashMap<>())
                        .put(row.get("variable"), row.get("reason")));
        SortedMap<String, Map<String, String>> rows = new TreeMap<>();
        CsvReader.read(file, row -> {
            Map<String, String> codes = new HashMap<>();
            Map<String, String> missing = why.getOrDefault(row.get("family"), Map.of());
            variables.forEach(variable -> {
                String cell = row.get(variable);
                codes.put(variable, cell.isEmpty() ? missing.getOrDefault(variable, "not_applicable") : cell);
            });
            if (row.isMapped(ANALYSED)) {
                codes.put(ANALYSED, row.get(ANALYSED)); // no code of the instrument: whom the study compares
            }
            rows.put(row.get("family"), codes);
        });
        return new CodedRun(of, sha256, rows);
    }

    private static Optional<String> written(RunRecord run, String name) {
        return run.files().stream()
                .filter(file -> file.role() == RunFile.Role.OUTPUT
                        && Path.of(file.path()).endsWith(name))
                .findFirst()
                .flatMap(RunFile::sha256);
    }
}
