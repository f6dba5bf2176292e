package nl.terugblik.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.terugblik.protocol.YamlFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules for Prometheus that come with the program. */
class AlertsTest {

    private static final Pattern NAME = Pattern.compile("terugblik_[a-z_]+");

    private final JsonNode rules = YamlFile.read(Path.of("jobs", "prometheus", "terugblik.rules.yml"))
            .root()
            .path("groups")
            .path(0)
            .path("rules");

    @Test
    void askForFiguresThatAreWritten() {
        String written = MetricsFile.of(List.of(ToldNights.none("nightly")));

        assertThat(rules.size()).isGreaterThan(1);
        rules.forEach(rule -> assertThat(
                        NAME.matcher(rule.path("expr").asString()).results())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(written).contains("# TYPE " + name.group() + " gauge")));
    }

    @Test
    void alarmFromTheSecondMissedDueMomentOn() {
        ToldNights night = After.of(
                ToldNights.none("nightly intake"),
                Nightly.done(1),
                Optional.empty(),
                TellingPlan.NOBODY,
                new Checkpoints(java.util.List.of()));
        long overdue = night.figures().overdue().orElseThrow();

        assertThat(rules.path(0).path("expr").asString()).isEqualTo("time() > terugblik_overdue_timestamp_seconds");
        assertThat(overdue)
                .isEqualTo(Nightly.done(3).due().toEpochSecond())
                .isGreaterThan(Nightly.done(2).due().toEpochSecond());
    }
}
