package nl.terugblik.spread;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.terugblik.StartedProgram;
import nl.terugblik.protocol.YamlFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What starts workers and a study on several machines, held against the system's own description of it. */
class WorkersInstalledTest {

    private static final Path FOLDER = Path.of("jobs", "workers");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"deployment.yaml, deployment", "study.yaml, job"})
    void isWhatKubernetesTakes(String file, String schema) throws IOException {
        JsonNode manifest = YamlFile.read(FOLDER.resolve(file)).root();
        assertThat(schema(schema).validate(manifest)).isEmpty();
        JsonNode pod = manifest.at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/containers/0/securityContext/readOnlyRootFilesystem")
                        .asBoolean())
                .isTrue();
        List<String> mounted = pod.at("/containers/0/volumeMounts")
                .valueStream()
                .map(mount -> mount.path("name").asString())
                .toList();
        assertThat(pod.path("volumes")
                        .valueStream()
                        .map(volume -> volume.path("name").asString()))
                .containsExactlyElementsOf(mounted);
        ((ObjectNode) manifest.path("spec")).put("replica", 4);
        assertThat(schema(schema).validate(manifest)).hasSize(1);
    }

    @Test
    void selectsThePodsThatItMakes() {
        JsonNode spec = YamlFile.read(FOLDER.resolve("deployment.yaml")).root().path("spec");
        assertThat(spec.at("/selector/matchLabels")).isEqualTo(spec.at("/template/metadata/labels"));
    }

    @Test
    void isAUnitThatSystemdTakes() throws IOException, InterruptedException {
        Optional<Path> analyze =
                Optional.of(Path.of("/usr/bin/systemd-analyze")).filter(Files::exists);
        Assumptions.assumeTrue(analyze.isPresent(), "there is no systemd-analyze here");
        Path unit = folder.resolve("terugblik-worker.service");
        Path program = Files.createFile(folder.resolve("terugblik"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                unit,
                Files.readString(FOLDER.resolve("terugblik-worker.service"))
                        .replace("/opt/terugblik/terugblik", program.toString()));
        Process verified = new ProcessBuilder(
                        analyze.get().toString(), "verify", "--man=no", "--recursive-errors=no", unit.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(verified.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("said"))).doesNotContain("terugblik-worker.service:");
    }

    /** Spring looks at every start for this one, and where it is there loads some two hundred of its classes. */
    @Test
    void bringsNoLibraryThatEveryStartWouldLoad() {
        assertThat(getClass().getResource("/reactor/core/publisher/Flux.class")).isNull();
        assertThat(getClass().getResource("/org/springframework/integration/channel/QueueChannel.class"))
                .isNotNull();
    }

    /** It is nobody's business who names no queue. */
    @Test
    void loadsNothingOfTheBrokersLibraryWhereNoQueueIsNamed() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        List<String> words = new ArrayList<>(StartedProgram.words());
        words.add(1, "-Xlog:class+load:file=" + loaded);
        words.addAll(List.of(
                "intake",
                "sample-dossiers/agency-north",
                "--work",
                folder.resolve("work").toString()));
        ProcessBuilder started =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        started.environment().keySet().removeIf(name -> name.startsWith("TERUGBLIK_"));
        assertThat(started.start().waitFor()).isZero();
        assertThat(Files.readString(loaded))
                .contains("nl.terugblik.intake.Intake ")
                .doesNotContain(" com.rabbitmq.")
                .doesNotContain(" io.netty.");
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream in = WorkersInstalledTest.class.getResourceAsStream(
                "/nl/terugblik/schedule/kubernetes/" + name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        }
    }
}
