package nl.terugblik.schedule.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.protocol.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifest that Kubernetes is given, held against Kubernetes' own description of it. */
class CronJobManifestTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isWhatKubernetesTakesForACronJob() throws IOException {
        assertThat(schema().validate(manifest())).isEmpty();
    }

    @Test
    void wouldBeFoundFaultyWithAKeyThatKubernetesDoesNotKnow() throws IOException {
        JsonNode manifest = manifest();
        ((ObjectNode) manifest.path("spec")).put("timezone", "Europe/Amsterdam");
        ((ObjectNode) manifest.at("/spec/jobTemplate/spec/template/spec/containers/0")).put("args", "schedule");
        assertThat(schema().validate(manifest)).hasSize(2);
    }

    @Test
    void startsInTheScheduleZoneOnceAtATimeAndKeepsToItsTimes() throws IOException {
        JsonNode spec = manifest().path("spec");
        assertThat(spec.path("schedule").asString()).isEqualTo("30 3 * * 1,2,3,4,5,6");
        assertThat(spec.path("timeZone").asString()).isEqualTo("Europe/Amsterdam");
        assertThat(spec.path("concurrencyPolicy").asString()).isEqualTo("Forbid");
        assertThat(spec.path("startingDeadlineSeconds").asInt()).isEqualTo(72_000);
        JsonNode job = spec.at("/jobTemplate/spec");
        assertThat(job.path("activeDeadlineSeconds").asInt()).isEqualTo(22_500);
        assertThat(job.at("/podFailurePolicy/rules/0/onExitCodes/values")
                        .valueStream()
                        .map(JsonNode::asInt))
                .containsExactly(1, 2, 3, 4, 5, 6, 8);
        JsonNode pod = job.at("/template/spec");
        assertThat(pod.path("restartPolicy").asString()).isEqualTo("Never"); // a policy for failures asks for it
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/containers/0/args").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "schedule",
                        "run",
                        "/etc/terugblik/schedules/nightly.yaml",
                        "--work",
                        "/srv/agency/work",
                        "--zero-on",
                        "7,9",
                        "--as",
                        "steward:anna");
        assertThat(pod.at("/containers/0/name").asString()).isEqualTo("terugblik");
        assertThat(pod.at("/containers/0/volumeMounts")
                        .valueStream()
                        .map(mount -> mount.path("name").asString() + " "
                                + mount.path("mountPath").asString()))
                .containsExactly(
                        "tmp /tmp",
                        "key /run/terugblik",
                        "schedules /etc/terugblik/schedules",
                        "work /srv/agency/work",
                        "deliveries /srv/agency/deliveries",
                        "backups /srv/agency/backups");
    }

    private JsonNode manifest() throws IOException {
        String text = CronJobManifest.of(
                Installed.nightly(Path.of("/opt/terugblik/terugblik"), Path.of("/srv/agency"), false),
                "terugblik:0.3.0");
        return YamlFile.read(Files.writeString(folder.resolve("cronjob.yaml"), text))
                .root();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = CronJobManifestTest.class.getResourceAsStream(
                "/nl/terugblik/schedule/kubernetes/cronjob.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        }
    }
}
