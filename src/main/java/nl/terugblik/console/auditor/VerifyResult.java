package nl.terugblik.console.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verification found, as {@code verify --json} tells it.
 *
 * @param holds whether all is as it was entered
 * @param log the name of the log
 * @param entries how many entries it had
 * @param root the root of the tree over them
 * @param checks what was looked at
 * @param notProven what no verification can prove
 */
record VerifyResult(boolean holds, String log, long entries, String root, List<Check> checks, List<String> notProven) {

    private static final JsonMapper JSON = new JsonMapper();

    VerifyResult {
        checks = List.copyOf(checks);
        notProven = List.copyOf(notProven);
    }

    /**
     * Something that was looked at.
     *
     * @param name what
     * @param found what was found
     * @param holds whether it is as it was entered
     * @param faults what is not, a sentence each
     */
    record Check(String name, String found, boolean holds, List<String> faults) {

        Check {
            faults = List.copyOf(faults);
        }
    }

    /** The result that a command wrote; empty where it wrote none. */
    static Optional<VerifyResult> of(String text) {
        try {
            JsonNode json = JSON.readTree(text.substring(Math.max(0, text.indexOf('{'))));
            if (!json.has("holds")) {
                return Optional.empty();
            }
            List<Check> checks = new ArrayList<>();
            json.path("checks")
                    .forEach(check -> checks.add(new Check(
                            check.path("check").asString(""),
                            check.path("found").asString(""),
                            check.path("holds").asBoolean(false),
                            texts(check.path("faults")))));
            return Optional.of(new VerifyResult(
                    json.path("holds").asBoolean(false),
                    json.path("log").asString(""),
                    json.path("entries").asLong(0),
                    json.path("root").asString(""),
                    checks,
                    texts(json.path("not_proven"))));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
