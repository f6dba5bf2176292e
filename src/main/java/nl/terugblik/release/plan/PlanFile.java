package nl.terugblik.release.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.disclosure.TableControl;
import nl.terugblik.disclosure.dataset.Coarsening;
import nl.terugblik.disclosure.dataset.Coarsening.Interval;
import nl.terugblik.disclosure.dataset.DatasetWish;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** A release plan on disk: YAML that fits its schema. */
public final class PlanFile {

    private final YamlFile yaml;
    private final int floor;
    private final List<String> faults = new ArrayList<>();

    private PlanFile(YamlFile yaml, int floor) {
        this.yaml = yaml;
        this.floor = floor;
    }

    /** The schema is that of any register; what it says of the least number is said of this one. */
    private static YamlFile fitting(Path path, int floor) {
        try {
            return Schemas.RELEASE.read(path);
        } catch (InvalidStudy e) {
            throw new InvalidStudy(e.faults().stream()
                    .map(fault -> fault.replace(range(ReleasePlan.LEAST), range(floor)))
                    .toList());
        }
    }

    private static String range(int least) {
        return "must be a whole number from " + least + " to " + ReleasePlan.MOST;
    }

    private int number(JsonNode written, String pointer) {
        int number = written.asInt(Math.max(floor, TableControl.USUAL_THRESHOLD));
        if (number < floor) {
            faults.add(yaml.where(pointer) + " " + range(floor) + ".");
        }
        return number;
    }

    /**
     * Reads a plan.
     *
     * @param floor what threshold and k may not be lower than in this register
     * @throws InvalidStudy when it is not valid, with a sentence a fault
     */
    public static ReleasePlan read(Path path, int floor) {
        PlanFile file = new PlanFile(fitting(path, floor), floor);
        ReleasePlan plan = file.plan();
        if (!file.faults.isEmpty()) {
            throw new InvalidStudy(file.faults);
        }
        return plan;
    }

    private ReleasePlan plan() {
        JsonNode root = yaml.root();
        JsonNode tables = root.path("tables");
        if (root.path("report").asBoolean(false) && root.has("dataset")) {
            faults.add(yaml.where("/report") + " is made of tables, and this plan asks for a dataset; leave it out.");
        }
        List<String> named = tables.isString() ? List.of(ReleasePlan.ALL) : texts(tables);
        return new ReleasePlan(
                root.path("release").asString(),
                root.path("to").asString(),
                number(root.path("threshold"), "/threshold"),
                root.has("tables") ? named : List.of(),
                root.path("report").asBoolean(false),
                root.has("dataset") ? Optional.of(wish(root.path("dataset"))) : Optional.empty(),
                yaml.file());
    }

    private DatasetWish wish(JsonNode node) {
        List<String> variables = texts(node.path("variables"));
        List<String> quasi = texts(node.path("quasi_identifiers"));
        for (String variable : quasi) {
            if (!variables.contains(variable)) {
                faults.add(yaml.where("/dataset/quasi_identifiers") + " names " + variable
                        + ", which is not among the variables.");
            }
        }
        return new DatasetWish(
                variables,
                quasi,
                number(node.path("k"), "/dataset/k"),
                new Coarsening(
                        Interval.valueOf(node.path("dates").asString("quarter").toUpperCase(Locale.ROOT)),
                        bands(node.path("bands"), variables)));
    }

    private Map<String, List<Double>> bands(JsonNode node, List<String> variables) {
        Map<String, List<Double>> bands = new LinkedHashMap<>();
        node.forEachEntry((variable, bounds) -> {
            List<Double> rising = bounds.valueStream().map(JsonNode::asDouble).toList();
            if (!variables.contains(variable)) {
                faults.add(yaml.where("/dataset/bands/" + variable) + " is not among the variables.");
            }
            if (Coarsening.isDay(variable)) {
                faults.add(yaml.where("/dataset/bands/" + variable)
                        + " is a day, which dates tells by quarter, half year or year; leave it out of bands.");
            }
            for (int i = 1; i < rising.size(); i++) {
                if (rising.get(i - 1) >= rising.get(i)) {
                    faults.add(yaml.where("/dataset/bands/" + variable) + " must rise from bound to bound.");
                    break;
                }
            }
            bands.put(variable, rising);
        });
        return bands;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
