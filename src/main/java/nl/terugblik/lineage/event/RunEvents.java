package nl.terugblik.lineage.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.audit.run.StepRecord;
import nl.terugblik.protocol.Study;

/** The events of a run and its steps, in the order of their times: each begins, and is complete, failed or broken off. */
public final class RunEvents {

    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

    private final Producer producer;
    private final RunRecord run;
    private final RunDatasets datasets;

    private RunEvents(Producer producer, RunRecord run, RunDatasets datasets) {
        this.producer = producer;
        this.run = run;
        this.datasets = datasets;
    }

    /**
     * The events.
     *
     * @param study the study that was carried out, for what its columns come from
     * @param files what the run left, by name below its folder
     */
    public static List<Map<String, Object>> of(
            Producer producer, RunRecord run, Optional<Study> study, Map<String, OutputFile> files) {
        return new RunEvents(producer, run, new RunDatasets(producer, run, study, files)).all();
    }

    private List<Map<String, Object>> all() {
        List<Map<String, Object>> events = new ArrayList<>();
        RunSummary summary = run.summary();
        events.add(event("START", summary.started(), run(Optional.empty()), job(), List.of(), List.of()));
        for (StepRecord step : run.steps()) {
            if (!isPart(step)) {
                events.add(event("START", step.started(), stepRun(step), stepJob(step), List.of(), List.of()));
                step.ended()
                        .ifPresent(ended -> events.add(
                                event(end(step.status()), ended, stepRun(step), stepJob(step), read(step), List.of())));
            }
        }
        summary.ended().ifPresent(ended -> {
            boolean complete = end(summary.status()).equals("COMPLETE");
            events.add(event(
                    end(summary.status()),
                    ended,
                    run(complete ? Optional.empty() : Optional.of(summary.sentence())),
                    job(),
                    datasets.inputs(),
                    complete ? datasets.outputs() : List.of()));
        });
        return events;
    }

    /** Parts of a step that several cores share are no steps of their own. */
    private static boolean isPart(StepRecord step) {
        return step.name().contains(":part ");
    }

    private static String end(RunStatus status) {
        return switch (status) {
            case DONE, HOLDS_ERASED -> "COMPLETE";
            case FAILED, REFUSED -> "FAIL";
            case RUNNING, STOPPED, INTERRUPTED -> "ABORT";
        };
    }

    private Map<String, Object> event(
            String type,
            Instant time,
            Map<String, Object> run,
            Map<String, Object> job,
            List<Map<String, Object>> inputs,
            List<Map<String, Object>> outputs) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", type);
        event.put("eventTime", time.toString());
        event.put("run", run);
        event.put("job", job);
        event.put("inputs", inputs);
        event.put("outputs", outputs);
        event.put("producer", producer.uri());
        event.put("schemaURL", SCHEMA);
        return event;
    }

    private Map<String, Object> run(Optional<String> failure) {
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.putAll(producer.facet(
                Facet.NOMINAL_TIME,
                Map.of("nominalStartTime", run.summary().started().toString())));
        facets.putAll(
                producer.facet(Facet.PROCESSING_ENGINE, named("version", producer.version(), "name", "terugblik")));
        failure.ifPresent(sentence -> facets.putAll(
                producer.facet(Facet.ERROR_MESSAGE, named("message", sentence, "programmingLanguage", "JAVA"))));
        return named("runId", id().toString(), "facets", facets);
    }

    private UUID id() {
        return RunUuid.of(producer.register() + "/" + run.summary().id());
    }

    private Map<String, Object> stepRun(StepRecord step) {
        Map<String, Object> parent = named(
                "run",
                Map.of("runId", id().toString()),
                "job",
                named("namespace", producer.space(), "name", jobName()));
        return named(
                "runId",
                RunUuid.of(producer.register() + "/" + run.summary().id() + "/" + step.name())
                        .toString(),
                "facets",
                producer.facet(Facet.PARENT, parent));
    }

    private String jobName() {
        RunSummary summary = run.summary();
        return summary.kind() == RunKind.STUDY
                ? "study." + summary.subject()
                : summary.kind().code();
    }

    private Map<String, Object> job() {
        return job(jobName(), "JOB");
    }

    private Map<String, Object> stepJob(StepRecord step) {
        return job(jobName() + "." + step.name().toLowerCase(Locale.ROOT).replace(' ', '-'), "TASK");
    }

    private Map<String, Object> job(String name, String type) {
        Map<String, Object> job = named("namespace", producer.space(), "name", name);
        Map<String, Object> kind = new LinkedHashMap<>();
        kind.put("processingType", "BATCH");
        kind.put("integration", "TERUGBLIK");
        kind.put("jobType", type);
        job.put("facets", producer.facet(Facet.JOB_TYPE, kind));
        return job;
    }

    /** How many rows or families a step went through. */
    private List<Map<String, Object>> read(StepRecord step) {
        if (step.read() == 0) {
            return List.of();
        }
        Map<String, Object> metrics = named("rowCount", step.read(), "columnMetrics", Map.of());
        String what = run.summary().kind() == RunKind.INTAKE ? RunDatasets.EXPORT + "rows" : "register";
        return List.of(producer.dataset(
                what, List.of(), "inputFacets", new LinkedHashMap<>(producer.facet(Facet.METRICS, metrics))));
    }

    private static Map<String, Object> named(String one, Object first, String other, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }
}
