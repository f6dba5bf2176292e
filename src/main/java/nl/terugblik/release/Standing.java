package nl.terugblik.release;

import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.signing.Signed;
import tools.jackson.databind.JsonNode;

/**
 * How far a release is.
 *
 * @param release its id
 * @param kind {@code tables} or {@code dataset}
 * @param run the run it is from
 * @param requestedBy who asked
 * @param reviewedBy who looked at it; may be empty
 * @param approvedBy who agreed; empty while nobody has
 * @param fetchedBy who took it, once each; empty while nobody has
 */
public record Standing(
        String release,
        String kind,
        String run,
        String requestedBy,
        String reviewedBy,
        String approvedBy,
        String fetchedBy) {

    static List<Standing> all(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.path("what").asString("").equals("request"))
                .map(request -> of(ledger, request))
                .toList();
    }

    private static Standing of(Ledger ledger, JsonNode request) {
        String release = request.path("release").asString("");
        return new Standing(
                release,
                request.path("kind").asString(""),
                request.path("run").asString(""),
                Signed.of(request.path("signed")).name(),
                names(ledger.of("review", release)),
                names(ledger.of("approve", release)),
                names(ledger.of("fetch", release)));
    }

    private static String names(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> Signed.of(entry.path("signed")).name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
