package nl.terugblik.dataset.codebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.cohort.Group;
import nl.terugblik.dataset.layout.CodeName;
import nl.terugblik.dataset.layout.DatasetFile;
import nl.terugblik.dataset.layout.EventKind;
import nl.terugblik.dataset.rows.Counts;
import nl.terugblik.dataset.rows.ItemSums;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;

/** The codebook for programs: every variable with its rule and its counts, every file with its columns. */
public record CodebookJson(Counts counts, ItemSums items) {

    public static Map<String, Object> of(Study study, LocalDate extractedOn, Counts counts, ItemSums items) {
        CodebookJson codebook = new CodebookJson(counts, items);
        Instrument instrument = study.instrument();
        Map<String, Object> json = Json.object();
        json.put("study", study.name());
        json.put("title", Json.label(study.title()));
        json.put("instrument", instrument.name());
        json.put("extracted_on", extractedOn.toString());
        json.put(
                "variables",
                instrument.variables().stream().map(codebook::variable).toList());
        json.put(
                "trajectories",
                instrument.trajectories().stream().map(codebook::trajectory).toList());
        List<Map<String, Object>> scales = codebook.scales(study);
        if (!scales.isEmpty()) {
            json.put("scales", scales);
        }
        if (!items.isEmpty()) {
            json.put("not_read", codebook.notRead());
        }
        List<String> unpriced = Coder.unpriced(instrument);
        if (!unpriced.isEmpty()) {
            json.put("without_price", unpriced);
        }
        json.put("files", files(study));
        json.put("counted", study.matches() ? DatasetFile.UNMATCHED : DatasetFile.CODED);
        json.put("events", events());
        return json;
    }

    /** Rows of answers and of the use of care that no rule can read, of the families of the dataset. */
    private Map<String, Object> notRead() {
        Map<String, Object> json = Json.object();
        json.put("answers_to_unknown_items", items.unknownItems());
        json.put("answers_outside_the_codes", items.otherAnswers());
        json.put("care_of_unknown_sources", items.unknownSources());
        json.put("care_without_a_price", items.unpriced());
        return json;
    }

    /** How well the items of each scale agree, among the families that are compared. */
    private List<Map<String, Object>> scales(Study study) {
        List<Group> compared = counts.groups().stream()
                .filter(group -> study.question().compared().contains(group.code()))
                .toList();
        List<Map<String, Object>> scales = new ArrayList<>();
        for (ItemSums.Agreement agreement : items.among(compared)) {
            Map<String, Object> json = Json.object();
            json.put("scale", agreement.items().scale());
            json.put("moment", agreement.items().wave());
            json.put("items", agreement.items().count());
            json.put("n", agreement.families());
            agreement.alpha().ifPresent(alpha -> json.put("alpha", alpha));
            scales.add(json);
        }
        return scales;
    }

    private Map<String, Object> variable(Variable variable) {
        Map<String, Object> json = described(variable);
        putCounts(json, variable.name());
        return json;
    }

    private Map<String, Object> trajectory(Variable measure) {
        Map<String, Object> moments = Json.object();
        for (String moment : Counts.MOMENTS) {
            Map<String, Object> at = Json.object();
            putCounts(at, Counts.at(measure.name(), moment));
            moments.put(moment, at);
        }
        Map<String, Object> json = described(measure);
        json.put("by_moment", moments);
        return json;
    }

    private static Map<String, Object> described(Variable variable) {
        Map<String, Object> json = Json.object();
        json.put("name", variable.name());
        json.put("label", Json.label(variable.label()));
        json.put("kind", CodeName.of(variable.kind()));
        json.put("values", Json.values(new TreeMap<>(variable.values())));
        variable.moment().ifPresent(moment -> json.put("moment", moment));
        json.put("as_extracted", variable.asExtracted());
        json.put("known_by_t1", variable.knownByT1());
        json.put("sources", sources(variable));
        json.put("rule", Json.label(variable.description()));
        json.put("operator", variable.rule().operator());
        json.put("parameters", new TreeMap<>(variable.rule().parameters()));
        return json;
    }

    /** The tables that feed a variable, in the order of the export. */
    static List<String> sources(Variable variable) {
        return variable.sources().stream()
                .sorted()
                .map(SourceTable::canonicalName)
                .toList();
    }

    private void putCounts(Map<String, Object> json, String name) {
        putCounts(json, name, counts.groups());
        Map<String, Object> byGroup = Json.object();
        for (Group group : counts.groups()) {
            Map<String, Object> one = Json.object();
            putCounts(one, name, List.of(group));
            byGroup.put(group.code(), one);
        }
        json.put("by_group", byGroup);
    }

    private void putCounts(Map<String, Object> json, String name, List<Group> groups) {
        Map<String, Object> missing = Json.object();
        for (MissingReason reason : MissingReason.values()) {
            missing.put(reason.code(), counts.missing(name, groups, reason));
        }
        json.put("n", counts.values(name, groups));
        json.put("missing", missing);
    }

    private static List<Map<String, Object>> files(Study study) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (DatasetFile file : DatasetFile.of(study)) {
            Map<String, Object> json = Json.object();
            json.put("file", file.name());
            json.put("label", Json.label(file.description()));
            json.put("key", file.key());
            json.put("columns", Json.columns(file.columns()));
            files.add(json);
        }
        return files;
    }

    private static List<Map<String, Object>> events() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (EventKind event : EventKind.values()) {
            Map<String, Object> json = Json.object();
            json.put("event", event.code());
            json.put("label", Json.label(event.description()));
            events.add(json);
        }
        return events;
    }
}
