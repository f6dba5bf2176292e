package nl.terugblik.lineage.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunCount.Topic;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.protocol.Study;

/**
 * The datasets that a run read and wrote. Their names are the same in every run, so that a catalogue sees versions of one
 * thing: {@code export/placements}, {@code register}, {@code study/ekc-follow-up/dataset/coded.csv}.
 */
final class RunDatasets {

    /** Where the tables of an export are named. */
    static final String EXPORT = "export/";

    private static final String REGISTER = "register";
    private static final String INPUT = "inputFacets";
    private static final String OUTPUT = "outputFacets";

    private final Producer producer;
    private final RunRecord run;
    private final Optional<Study> study;
    private final Map<String, OutputFile> files;

    RunDatasets(Producer producer, RunRecord run, Optional<Study> study, Map<String, OutputFile> files) {
        this.producer = producer;
        this.run = run;
        this.study = study;
        this.files = files;
    }

    List<Map<String, Object>> inputs() {
        List<Map<String, Object>> inputs = new ArrayList<>();
        if (run.summary().kind() == RunKind.INTAKE) {
            counts(Topic.READ).forEach((table, rows) -> inputs.add(table(table, rows)));
        } else {
            inputs.add(producer.dataset(REGISTER, version(deliveries()), INPUT, Map.of()));
            run.files().stream()
                    .filter(file ->
                            file.role() == RunFile.Role.INPUT && file.sha256().isPresent())
                    .forEach(file -> inputs.add(producer.dataset(
                            studyName(ownPath(file.path())),
                            version(file.sha256().orElse("")),
                            INPUT,
                            Map.of())));
        }
        return inputs;
    }

    List<Map<String, Object>> outputs() {
        List<Map<String, Object>> outputs = new ArrayList<>();
        if (run.summary().kind() == RunKind.INTAKE) {
            Map<String, Long> families = counts(Topic.FAMILIES);
            long rows = families.getOrDefault("added", 0L) + families.getOrDefault("changed", 0L);
            outputs.add(producer.dataset(REGISTER, version(label()), OUTPUT, statistics(Map.of("rowCount", rows))));
        } else {
            files.forEach((name, file) -> outputs.add(output(name, file)));
        }
        return outputs;
    }

    private Map<String, Object> output(String name, OutputFile file) {
        List<Map<String, Object>> facets = new ArrayList<>(version(run.summary().id()));
        if (name.equals("dataset/coded.csv")) {
            study.ifPresent(coded ->
                    facets.add(producer.facet(Facet.COLUMN_LINEAGE, new ColumnLineage(producer.space()).of(coded))));
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        file.rows().ifPresent(rows -> counts.put("rowCount", rows));
        counts.put("size", file.bytes());
        return producer.dataset(studyName(name), facets, OUTPUT, statistics(counts));
    }

    /** A table of the delivery: how many rows it had, and what was found wrong with them. */
    private Map<String, Object> table(String table, long rows) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("rowCount", rows);
        metrics.put("columnMetrics", Map.of());
        Map<String, Object> own = new LinkedHashMap<>(producer.facet(Facet.METRICS, metrics));
        own.putAll(producer.facet(
                Facet.ASSERTIONS,
                Map.of(
                        "assertions",
                        List.of(
                                assertion(
                                        "rows_accepted", counts(Topic.REJECTED).getOrDefault(table, 0L)),
                                assertion("rows_unique", counts(Topic.DUPLICATE).getOrDefault(table, 0L))))));
        return producer.dataset(EXPORT + table, version(label()), INPUT, own);
    }

    private static Map<String, Object> assertion(String name, long against) {
        Map<String, Object> assertion = new LinkedHashMap<>();
        assertion.put("assertion", name);
        assertion.put("success", against == 0);
        assertion.put("expected", "0");
        assertion.put("actual", Long.toString(against));
        return assertion;
    }

    private Map<String, Object> statistics(Map<String, Object> counts) {
        return producer.facet(Facet.OUTPUT_STATISTICS, counts);
    }

    private List<Map<String, Object>> version(String version) {
        return version.isEmpty()
                ? List.of()
                : List.of(producer.facet(Facet.VERSION, Map.of("datasetVersion", version)));
    }

    private Map<String, Long> counts(Topic topic) {
        Map<String, Long> counts = new TreeMap<>();
        run.counts().stream()
                .filter(count -> count.topic() == topic)
                .forEach((RunCount count) -> counts.put(count.name(), count.amount()));
        return counts;
    }

    /** The delivery of an intake, as its run is named for it. */
    private String label() {
        return run.summary().id().replaceFirst("^intake-", "");
    }

    /** The deliveries that a study stands on. */
    private String deliveries() {
        return String.join(
                " ",
                run.files().stream()
                        .map(RunFile::path)
                        .filter(path -> path.startsWith(RunFile.DELIVERY))
                        .map(path -> path.substring(RunFile.DELIVERY.length()))
                        .toList());
    }

    private String studyName(String file) {
        return "study/" + run.summary().subject() + "/" + file;
    }

    /** Paths of the machine, which runs of older versions were entered with, are nobody's business. */
    private static String ownPath(String path) {
        return path.startsWith("protocol/") ? path : "protocol/" + path.replaceFirst("^.*[/\\\\]", "");
    }
}
