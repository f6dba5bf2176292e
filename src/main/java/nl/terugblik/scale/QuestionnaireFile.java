package nl.terugblik.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.protocol.text.PlainValues;
import nl.terugblik.scale.Scale.Bounds;
import nl.terugblik.scale.Scale.Scoring;
import tools.jackson.databind.JsonNode;

/** A questionnaire on disk: items, answers and scales. */
public final class QuestionnaireFile {

    private static final int LARGEST_ANSWER = 9999;

    private final YamlFile yaml;
    private final List<String> faults = new ArrayList<>();

    private QuestionnaireFile(YamlFile yaml) {
        this.yaml = yaml;
    }

    /**
     * Reads a questionnaire.
     *
     * @throws InvalidStudy when it is not valid, with a sentence a fault that names file and line
     */
    public static QuestionnaireForm read(Path path) {
        return of(Schemas.SCALE.read(path));
    }

    /**
     * A questionnaire from a file that fits its schema.
     *
     * @throws InvalidStudy when it is not valid, with a sentence a fault that names file and line
     */
    public static QuestionnaireForm of(YamlFile yaml) {
        QuestionnaireFile file = new QuestionnaireFile(yaml);
        SortedMap<Integer, Label> answers = file.answers();
        Map<String, Label> items = new LinkedHashMap<>();
        JsonNode root = file.yaml.root();
        root.path("items").forEachEntry((item, node) -> items.put(item, label(node.path("label"))));
        Map<String, Scale> scales = new LinkedHashMap<>();
        root.path("scales").forEachEntry((name, node) -> {
            if (file.isSound(name, node, items.keySet()) && !answers.isEmpty()) {
                scales.put(name, scale(name, node, answers));
            }
        });
        if (!file.faults.isEmpty()) {
            throw new InvalidStudy(file.faults);
        }
        return new QuestionnaireForm(
                root.path("instrument").asString(),
                root.path("licence").asString(),
                answers,
                items,
                scales,
                file.yaml.file());
    }

    /**
     * Several questionnaires by their code, each from a file that fits its schema.
     *
     * @throws InvalidStudy when one is not valid, or two have one code, with a sentence a fault
     */
    public static Map<String, QuestionnaireForm> all(List<YamlFile> files) {
        Map<String, QuestionnaireForm> forms = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (YamlFile file : files) {
            try {
                QuestionnaireForm form = of(file);
                QuestionnaireForm other = forms.putIfAbsent(form.instrument(), form);
                if (other != null) {
                    faults.add(file.where("/instrument") + " is " + form.instrument() + ", as in "
                            + other.file().name() + "; give each questionnaire a code of its own.");
                }
            } catch (InvalidStudy e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return forms;
    }

    private SortedMap<Integer, Label> answers() {
        SortedMap<Integer, Label> answers = new TreeMap<>();
        yaml.root().path("answers").forEachEntry((number, node) -> {
            if (number.matches("\\d{1,4}")) {
                Label other = answers.put(Integer.valueOf(number), label(node));
                if (other != null) {
                    fault("/answers/" + number, " is there twice; keep one.");
                }
            } else {
                fault("/answers/" + number, " must be a whole number from 0 to " + LARGEST_ANSWER + ".");
            }
        });
        return answers;
    }

    private boolean isSound(String name, JsonNode node, Collection<String> known) {
        int before = faults.size();
        String place = "/scales/" + name;
        List<String> items = PlainValues.texts(node.path("items"));
        names(place + "/items", items, known, " is no item of this questionnaire");
        names(
                place + "/reverse",
                PlainValues.texts(node.path("reverse")),
                items,
                " is reversed and no item of the scale");
        if (node.path("min_answered").asInt() > items.size()) {
            fault(
                    place + "/min_answered",
                    " asks for more answers than the scale has items (" + items.size() + "); give at most that.");
        }
        if (node.path("prorate").asBoolean(false) && scoring(node) != Scoring.SUM) {
            fault(place + "/prorate", " can be true for a sum only; remove it, or score the sum.");
        }
        JsonNode range = node.path("range");
        if (range.isArray() && range.get(0).asDouble() > range.get(1).asDouble()) {
            fault(place + "/range", " must give the least score first and the largest second.");
        }
        return faults.size() == before;
    }

    private void names(String place, List<String> named, Collection<String> known, String what) {
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                String hint = NearName.hint(named.get(i), known);
                fault(place + "/" + i, " " + named.get(i) + what + (hint.isEmpty() ? "." : hint));
            }
        }
    }

    private static Scale scale(String name, JsonNode node, SortedMap<Integer, Label> answers) {
        JsonNode range = node.path("range");
        return new Scale(
                name,
                PlainValues.texts(node.path("items")),
                Set.copyOf(PlainValues.texts(node.path("reverse"))),
                scoring(node),
                node.path("min_answered").asInt(),
                node.path("prorate").asBoolean(false),
                new Bounds(answers.firstKey(), answers.lastKey()),
                range.isArray()
                        ? new Bounds(range.get(0).asDouble(), range.get(1).asDouble())
                        : Bounds.NONE);
    }

    private static Scoring scoring(JsonNode node) {
        return Scoring.valueOf(node.path("score").asString().toUpperCase(Locale.ROOT));
    }

    private static Label label(JsonNode node) {
        return new Label(node.path("nl").asString(), node.path("en").asString());
    }

    private void fault(String place, String what) {
        faults.add(yaml.where(place) + what);
    }
}
