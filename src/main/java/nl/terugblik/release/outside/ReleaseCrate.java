package nl.terugblik.release.outside;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.terugblik.crate.Crate;
import nl.terugblik.crate.CrateSubject;
import nl.terugblik.release.plan.ReleasePlan;
import tools.jackson.databind.JsonNode;

/** The crate of a release: it lists the files that were released, and nothing of what stays inside. */
public final class ReleaseCrate {

    private ReleaseCrate() {}

    public static void write(Path outside, String release, ReleasePlan plan, JsonNode run) {
        Crate.write(
                outside,
                new CrateSubject(
                        release,
                        "Release " + release + " of the study "
                                + run.path("study").path("name").asString(""),
                        "What two people agreed to release: " + plan.kind() + ", controlled for disclosure.",
                        run.path("deliveries")
                                .valueStream()
                                .map(delivery -> LocalDate.parse(
                                        delivery.path("extracted_on").asString()))
                                .max(Comparator.naturalOrder())
                                .orElse(LocalDate.EPOCH),
                        "For " + plan.to() + ", as agreed with the agency.",
                        run.path("software").path("version").asString(""),
                        List.of(),
                        "",
                        List.of(Manifest.NAME, Manifest.SIGNATURES)));
    }
}
