package nl.terugblik.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A way of matching as the run understood it, and what came of it.
 *
 * @param name what the study calls it
 * @param options by their names in study files; only those that its method makes use of
 * @param sets how many sets there are
 * @param experimental the experimental group
 * @param control the control group
 * @param warnings what a reader must know, in English sentences
 */
public record Specification(
        String name, JsonNode options, int sets, GroupSizes experimental, GroupSizes control, List<String> warnings) {

    /**
     * How far apart two families of a set may be.
     *
     * @param width 0 or more
     * @param standardDeviations whether it is in standard deviations, not in its own unit
     */
    public record Caliper(double width, boolean standardDeviations) {
        private static Caliper of(JsonNode json) {
            return new Caliper(
                    json.path("width").asDouble(0),
                    json.path("unit").asString("").equals("sd"));
        }
    }

    public static Specification of(JsonNode json) {
        return new Specification(
                json.path("name").asString(""),
                json.path("understood"),
                json.path("sets").asInt(0),
                GroupSizes.of(json.path("experimental")),
                GroupSizes.of(json.path("control")),
                texts(json.path("warnings")));
    }

    public GroupSizes sizes(Group group) {
        return group == Group.EXPERIMENTAL ? experimental : control;
    }

    public boolean has(String option) {
        return options.has(option);
    }

    public String text(String option) {
        return options.path(option).asString("");
    }

    public long number(String option) {
        return options.path(option).asLong(0);
    }

    public boolean flag(String option) {
        return options.path(option).asBoolean(false);
    }

    public List<String> names(String option) {
        return texts(options.path(option));
    }

    /** Whether a variable had a part in the matching, by likeness or by equality. */
    public boolean isMatchedOn(String variable) {
        return names("on").contains(variable) || names("exact").contains(variable);
    }

    public Caliper caliper() {
        return Caliper.of(options.path("caliper"));
    }

    /** The calipers on single covariates, by name. */
    public Map<String, Caliper> calipers() {
        Map<String, Caliper> calipers = new LinkedHashMap<>();
        options.path("calipers")
                .properties()
                .forEach(entry -> calipers.put(entry.getKey(), Caliper.of(entry.getValue())));
        return calipers;
    }

    /** Into how many bins covariates are put, by name. */
    public Map<String, Long> cutpoints() {
        Map<String, Long> cutpoints = new LinkedHashMap<>();
        options.path("cutpoints")
                .properties()
                .forEach(entry -> cutpoints.put(entry.getKey(), entry.getValue().asLong(0)));
        return cutpoints;
    }

    /** Whether every family has a score by itself, so that groups can be compared on it. */
    boolean hasScores() {
        return text("distance").equals("propensity") || text("distance").equals("propensity_logit");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString("")));
        return List.copyOf(texts);
    }
}
