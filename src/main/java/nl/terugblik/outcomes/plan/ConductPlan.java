package nl.terugblik.outcomes.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a study tells of how it went: who refused, what came of what was offered, who was lost on the way, what it cost.
 *
 * @param nonresponse on which variables those who refused are held against those who consented; none where the study does
 *     not tell
 * @param realisation what came of what was offered; empty where the study does not tell
 * @param attrition who was lost on the way; empty where the study does not tell
 * @param costs what it cost; empty where the study does not tell
 */
public record ConductPlan(
        List<String> nonresponse,
        Optional<Realisation> realisation,
        Optional<Attrition> attrition,
        Optional<Costs> costs) {

    /**
     * What came of what was offered.
     *
     * @param by the variable whose values have a row each
     * @param weeks how long it took
     * @param begun whether it was begun at all; 0 where it was refused at once
     * @param cameAbout the groups in which it came about
     * @param stopped the groups in which it did not
     * @param beside the groups that were offered nothing, of which only how long their plans took is told
     */
    public record Realisation(
            String by, String weeks, String begun, List<String> cameAbout, List<String> stopped, List<String> beside) {

        /** Everyone to whom it was offered, on the one side those with whom it came about. */
        public ComparedSet offered() {
            return new ComparedSet("offered", cameAbout, stopped, Optional.empty(), List.of(by, weeks, begun));
        }

        /** Those who were offered nothing. */
        public ComparedSet besides() {
            return new ComparedSet("beside", beside, List.of(), Optional.empty(), List.of(weeks));
        }
    }

    /**
     * Who was lost on the way.
     *
     * @param outcomes each as it was measured at first and at last
     * @param on the variables on which those who were kept are held against those who were lost
     */
    public record Attrition(List<Measured> outcomes, List<String> on) {}

    /** The variables of an outcome at first and at last. */
    public record Measured(String first, String last) {}

    /**
     * What it cost.
     *
     * @param variables of costs, in order
     * @param price of what was offered
     * @param by the variable by whose values that price is told
     */
    public record Costs(List<String> variables, String price, String by) {}

    /** The variables of the coded families that this names but the realisation. */
    Set<String> variables() {
        Set<String> names = new LinkedHashSet<>(nonresponse);
        attrition.ifPresent(asked -> {
            asked.outcomes().forEach(outcome -> names.addAll(List.of(outcome.first(), outcome.last())));
            names.addAll(asked.on());
        });
        costs.ifPresent(asked -> {
            names.addAll(asked.variables());
            names.addAll(List.of(asked.price(), asked.by()));
        });
        return names;
    }

    static ConductPlan read(JsonFile file, JsonNode root) {
        JsonNode realised = root.path("realisation");
        JsonNode lost = root.path("attrition");
        JsonNode costs = root.path("costs");
        return new ConductPlan(
                file.texts(root.path("nonresponse").path("on")),
                realised.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Realisation(
                                file.text(realised, "by"),
                                file.text(realised, "weeks"),
                                file.text(realised, "begun"),
                                file.texts(realised.path("came_about")),
                                file.texts(realised.path("stopped")),
                                file.texts(realised.path("beside")))),
                lost.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Attrition(measured(file, lost), file.texts(lost.path("on")))),
                costs.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Costs(
                                file.texts(costs.path("variables")),
                                file.text(costs.path("price"), "of"),
                                file.text(costs.path("price"), "by"))));
    }

    private static List<Measured> measured(JsonFile file, JsonNode lost) {
        List<Measured> measured = new ArrayList<>();
        lost.path("outcomes")
                .forEach(node -> measured.add(new Measured(file.text(node, "first"), file.text(node, "last"))));
        return measured;
    }
}
