package nl.terugblik.report.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.report.facts.Bilingual;
import nl.terugblik.report.facts.Language;
import tools.jackson.databind.JsonNode;

/**
 * What the variables of the dataset are called, and what their values mean.
 *
 * @param variables those of the coded file
 * @param trajectories the measures of the long file
 * @param unread what was answered and could not be read
 * @param withoutPrice care that is asked for and has no price at all
 */
public record Codebook(
        Map<String, Variable> variables, Map<String, Variable> trajectories, Unread unread, List<String> withoutPrice) {
    private static final Set<String> NO_AND_YES = Set.of("0", "1");

    /**
     * A variable.
     *
     * @param kind {@code binary}, {@code category}, {@code count} or {@code continuous}
     * @param values the words for its codes, in order; none for numbers
     * @param asExtracted whether it is as it stood on the day of the delivery, not as it was at a moment
     * @param madeOf what it is made of
     */
    public record Variable(
            String name,
            Bilingual label,
            String kind,
            Map<String, Bilingual> values,
            boolean asExtracted,
            MadeOf madeOf) {
        public boolean isNumber() {
            return kind.equals("count") || kind.equals("continuous");
        }

        /** What the ends of its scale stand for; nothing of a number that is counted or measured without a scale. */
        Optional<Scale> scale() {
            if (!isNumber() || values.size() < 2) {
                return Optional.empty();
            }
            List<Bilingual> words = List.copyOf(values.values());
            return Optional.of(new Scale(words.get(0), words.get(words.size() - 1)));
        }

        public boolean isBinary() {
            return kind.equals("binary");
        }

        /** Whether its values are no and yes, or another 0 and 1. */
        public boolean isFlag() {
            return isBinary() || (kind.equals("category") && values.keySet().equals(NO_AND_YES));
        }
    }

    /** The ends of a scale in words, its lowest number first. */
    public record Scale(Bilingual lowest, Bilingual highest) {}

    static Codebook of(JsonNode json) {
        JsonNode unread = json.path("not_read");
        return new Codebook(
                variables(json.path("variables")),
                variables(json.path("trajectories")),
                new Unread(
                        unread.path("answers_to_unknown_items").asInt(0),
                        unread.path("answers_outside_the_codes").asInt(0),
                        unread.path("care_of_unknown_sources").asInt(0)),
                json.path("without_price")
                        .valueStream()
                        .map(source -> source.asString(""))
                        .toList());
    }

    /**
     * Rows of answers and of the use of care that no rule can read, of the families of the dataset.
     *
     * @param unknownItems answers to items that their questionnaire does not have
     * @param otherAnswers answers that their questionnaire does not have
     * @param unknownSources uses of care of sources that neither questionnaire nor prices know
     */
    public record Unread(int unknownItems, int otherAnswers, int unknownSources) {}

    /** The variable that is the score of a scale at a moment. */
    public Optional<Variable> ofScale(String scale, String wave) {
        return variables.values().stream()
                .filter(variable -> scale.equals(variable.madeOf().parameters().get("scale")))
                .filter(variable ->
                        variable.madeOf().parameters().getOrDefault("asked", "").contains("wave = " + wave))
                .findFirst();
    }

    private static Map<String, Variable> variables(JsonNode list) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (JsonNode node : list) {
            String name = node.path("name").asString("");
            Map<String, Bilingual> values = new LinkedHashMap<>();
            for (JsonNode value : node.path("values")) {
                String code = value.path("value").asString("");
                values.put(code, words(value.path("label"), code));
            }
            variables.put(
                    name,
                    new Variable(
                            name,
                            words(node.path("label"), name),
                            node.path("kind").asString(""),
                            values,
                            node.path("as_extracted").asBoolean(false),
                            MadeOf.of(node)));
        }
        return variables;
    }

    public List<Variable> inOrder() {
        return List.copyOf(variables.values());
    }

    public Optional<Variable> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** What the ends of a variable's or a measure's scale stand for, where it has one. */
    public Optional<Scale> scale(String name) {
        return find(name).or(() -> Optional.ofNullable(trajectories.get(name))).flatMap(Variable::scale);
    }

    /** A variable's label; one that the codebook does not hold goes by its name. */
    public String label(String name, Language language) {
        return find(name)
                .or(() -> Optional.ofNullable(trajectories.get(name)))
                .map(variable -> variable.label().in(language))
                .orElse(name.replace('_', ' '));
    }

    public String valueLabel(String name, String code, Language language) {
        return find(name)
                .flatMap(v -> Optional.ofNullable(v.values().get(code)))
                .map(words -> words.in(language))
                .orElse(code);
    }

    private static Bilingual words(JsonNode label, String otherwise) {
        return new Bilingual(
                label.path("nl").asString(otherwise), label.path("en").asString(otherwise));
    }
}
