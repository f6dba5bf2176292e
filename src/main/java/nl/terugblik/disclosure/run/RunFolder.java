package nl.terugblik.disclosure.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run left behind: its dataset, its tables, and what they say of themselves. */
public final class RunFolder {

    private static final String CODED = "dataset/coded.csv";
    private static final String UNMATCHED = "dataset/coded-unmatched.csv";
    private static final Set<String> OF_CHILDREN_AND_CARE = Set.of("children", "care_episodes", "care_use");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final JsonNode codebook;
    private final JsonNode plan;

    private RunFolder(Path folder, JsonNode codebook, JsonNode plan) {
        this.folder = folder;
        this.codebook = codebook;
        this.plan = plan;
    }

    /**
     * Opens a run's folder.
     *
     * @throws UnreadableRun when it holds no finished run
     */
    public static RunFolder open(Path folder) {
        for (String needed : List.of("run.json", CODED, "dataset/codebook.json", "dataset/analysis.json")) {
            if (!Files.isRegularFile(folder.resolve(needed))) {
                throw new UnreadableRun("The run has no " + needed + "; name the run of a study that is done.");
            }
        }
        return new RunFolder(
                folder, json(folder.resolve("dataset/codebook.json")), json(folder.resolve("dataset/analysis.json")));
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all runs have in common that call a family by the same pseudonym: the study and the key. */
    public String pseudonyms() {
        return study() + " "
                + json(folder.resolve("run.json")).path("key_fingerprint").asString("");
    }

    /** The name of the study whose run it is. */
    public String study() {
        return json(folder.resolve("run.json")).path("study").path("name").asString("");
    }

    /** The variables of which each family's value was known by its T1, if ever. */
    public Set<String> knownByT1() {
        Set<String> known = new TreeSet<>();
        codebook.path("variables").forEach(variable -> {
            if (variable.path("known_by_t1").asBoolean(false)) {
                known.add(variable.path("name").asString());
            }
        });
        return known;
    }

    /** The variables of which who knows a family knows its value: its T1, and what is coded of its children and of its care. */
    public Set<String> knownOfAFamily() {
        Set<String> known = new TreeSet<>(Set.of("t1"));
        codebook.path("variables").forEach(variable -> {
            if (variable.path("sources")
                    .valueStream()
                    .map(JsonNode::asString)
                    .anyMatch(OF_CHILDREN_AND_CARE::contains)) {
                known.add(variable.path("name").asString());
            }
        });
        return known;
    }

    /** Whether a folder still holds the dataset of a run; where a family of it was erased it does not. */
    public static boolean holdsDataset(Path folder) {
        return Stream.of("run.json", CODED, "dataset/codebook.json", "dataset/analysis.json")
                .allMatch(needed -> Files.isRegularFile(folder.resolve(needed)));
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether the run has a file, by its name below the run. */
    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /** Whether the study matched its families; then those that stood for matching are there too. */
    public boolean isMatched() {
        return has(UNMATCHED);
    }

    /** The families of the cohort. */
    public Path cohort() {
        return file(CODED);
    }

    /** All families that were coded, whether matched or not. */
    public Path everyone() {
        return file(isMatched() ? UNMATCHED : CODED);
    }

    /** The reasons of the flow of which anyone may know how many families they are of: those without an order, or without one then. */
    public List<String> reasonsWithoutOrder() {
        if (!plan.has("reasons_without_order")) {
            return List.of("no_supervision_order", "no_new_order_in_window");
        }
        return plan.path("reasons_without_order")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Whom the tables compare. */
    public Sides sides() {
        return Sides.of(plan);
    }

    /** How each variable is measured: {@code binary}, {@code category}, {@code count} or {@code continuous}. */
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String list : List.of("variables", "trajectories")) {
            codebook.path(list)
                    .forEach(variable -> kinds.put(
                            variable.path("name").asString(),
                            variable.path("kind").asString()));
        }
        return kinds;
    }

    /** The values that a variable can have, as the codebook lists them. */
    public List<String> values(String variable) {
        List<String> values = new ArrayList<>();
        codebook.path("variables").forEach(described -> {
            if (described.path("name").asString().equals(variable)) {
                described
                        .path("values")
                        .forEach(value -> values.add(value.path("value").asString()));
            }
        });
        return values;
    }

    /** What the study is called in a language. */
    public String title(String language) {
        return codebook.path("title").path(language).asString(study());
    }

    /** What the two sides are called in a language, by what columns call them; none where they are called as columns call them. */
    public Map<String, String> sideLabels(String language) {
        Map<String, String> labels = new LinkedHashMap<>();
        JsonNode groups = plan.path("group_labels");
        if (!groups.isEmpty()) {
            Map<String, List<String>> sides =
                    Map.of(Sides.NAMES.get(0), sides().treated(), Sides.NAMES.get(1), sides().control());
            sides.forEach((side, names) -> labels.put(
                    side,
                    names.stream()
                            .map(name -> groups.path(name).path(language).asString(name))
                            .collect(Collectors.joining(" + "))));
        }
        return labels;
    }

    /**
     * What variables are called in a language, by name, and what their values are, by {@code name=value}; and what the study calls its
     * groups and why families are out.
     */
    public Map<String, String> labels(String language) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String list : List.of("variables", "trajectories")) {
            codebook.path(list).forEach(variable -> {
                String name = variable.path("name").asString();
                labels.put(name, variable.path("label").path(language).asString(name));
                variable.path("values").forEach(value -> {
                    String code = value.path("value").asString();
                    labels.put(
                            name + "=" + code,
                            value.path("label").path(language).asString(code));
                });
            });
        }
        for (String list : List.of("group_labels", "reason_labels")) {
            plan.path(list)
                    .forEachEntry((name, label) ->
                            labels.putIfAbsent(name, label.path(language).asString(name)));
        }
        return labels;
    }

    /** The measures that are followed over time, and whether of each only counts if there is any. */
    public Map<String, Boolean> courses() {
        Map<String, Boolean> courses = new LinkedHashMap<>();
        plan.path("courses")
                .forEach(course -> courses.put(
                        course.path("measure").asString(), course.path("any").asBoolean()));
        return courses;
    }
}
