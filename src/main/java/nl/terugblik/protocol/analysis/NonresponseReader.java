package nl.terugblik.protocol.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Variable;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.protocol.text.PlainValues;
import nl.terugblik.question.Question;
import tools.jackson.databind.JsonNode;

/**
 * What a study file tells of non-response, read.
 *
 * @param faults takes a sentence for everything that is wrong
 */
public record NonresponseReader(YamlFile yaml, Instrument instrument, List<String> faults) {

    private static final String ROOT = "/analysis/nonresponse";

    Optional<Nonresponse> read(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        List<String> on = PlainValues.texts(node.path("on"));
        List<String> known = instrument.variables().stream()
                .filter(Variable::knownByT1)
                .map(Variable::name)
                .toList();
        for (int i = 0; i < on.size(); i++) {
            known(on.get(i), known, "/on/" + i, "a variable of the instrument that is known by T1");
        }
        return Optional.of(new Nonresponse(
                node.path("reason").asString(), node.path("refusal").asString(), on));
    }

    /** Sees to it that what it names of the question is there. */
    public void check(Nonresponse asked, Question question) {
        List<String> reasons =
                question.out().stream().map(Question.Reason::name).distinct().toList();
        known(asked.reason(), reasons, "/reason", "a reason of the question");
        known(asked.refusal(), question.events().keySet(), "/refusal", "an event of the question");
    }

    private void known(String name, Collection<String> known, String pointer, String what) {
        if (!known.contains(name)) {
            String hint = NearName.hint(name, new TreeSet<>(known));
            faults.add(yaml.where(ROOT + pointer) + ": " + name + " is not " + what + (hint.isEmpty() ? "." : hint));
        }
    }
}
