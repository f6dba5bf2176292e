package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.lineage.OpenLineageSchemas;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenLineage events of intakes and studies, and what leaves of them. */
@UsesRegister
class LineageTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final OpenLineageSchemas SCHEMAS = new OpenLineageSchemas();

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path keyFile = Path.of("");
    private Path delivery = Path.of("");

    @BeforeEach
    void invent() throws IOException {
        work = folder.resolve("work");
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
        delivery = folder.resolve("delivery");
        new SampleDelivery(60, 3, 0.02).writeTo(delivery);
    }

    @Test
    void sayWhatWentInAndCameOutOfEachRunAndFitThePublicSchemas() throws IOException {
        assertThat(ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString())
                        .exit())
                .isIn(0, 7);
        Files.delete(delivery.resolve("plans.csv"));
        assertThat(ask("intake", delivery.toString()).exit()).isEqualTo(3);

        List<Path> files = lineage();
        assertThat(files).hasSize(3);
        for (Path file : files) {
            assertThat(Files.readAllLines(file))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(SCHEMAS.faults(event)).isEmpty());
        }
        assertThat(SCHEMAS.faults(events("ekc").get(0).toString().replace("\"START\"", "\"BEGUN\"")))
                .isNotEmpty();
        assertThat(types("ekc"))
                .startsWith("START study.ekc-follow-up", "START study.ekc-follow-up.screen-families")
                .contains("COMPLETE study.ekc-follow-up.write-files-and-tables")
                .endsWith("COMPLETE study.ekc-follow-up");
        assertThat(types("intake-unread")).containsExactly("START intake", "FAIL intake");

        List<JsonNode> intake = events("intake-20");
        JsonNode taken = intake.get(intake.size() - 1);
        assertThat(names(taken.path("inputs"))).contains("export/families", "export/placements");
        assertThat(names(taken.path("outputs"))).containsExactly("register");
        List<JsonNode> study = events("ekc");
        JsonNode done = study.get(study.size() - 1);
        assertThat(names(done.path("inputs")))
                .containsExactly(
                        "register",
                        "study/ekc-follow-up/protocol/ekc-follow-up.yaml",
                        "study/ekc-follow-up/protocol/instruments/ekc-2016.yaml");
        assertThat(names(done.path("outputs")))
                .contains("study/ekc-follow-up/dataset/coded.csv", "study/ekc-follow-up/tables/outcomes.csv");
        assertThat(done.path("run").path("runId").asString())
                .isEqualTo(study.get(1)
                        .path("run")
                        .path("facets")
                        .path("parent")
                        .path("run")
                        .path("runId")
                        .asString());
        assertThat(columns(done, "new_placements_t3_network"))
                .containsExactly(
                        "placements.ended_on INDIRECT/FILTER",
                        "placements.setting DIRECT/AGGREGATION",
                        "placements.started_on INDIRECT/FILTER");
        assertThat(columns(done, "ethnicity")).containsExactly("families.ethnicity DIRECT/TRANSFORMATION");
        assertThat(columns(done, "abuse_signs_t1")).contains("lirik.violence_signs DIRECT/AGGREGATION");
    }

    @Test
    void areTheSameBytesWhenTheyAreMadeAnewAndNameNoPlaceOfTheMachine() throws IOException {
        assertThat(ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString())
                        .exit())
                .isIn(0, 7);
        Path file = lineage().stream()
                .filter(path -> path.getFileName().toString().startsWith("ekc"))
                .findFirst()
                .orElseThrow();
        String before = Files.readString(file);
        Files.delete(file);
        String run = file.getFileName().toString().replace(".ndjson", "");
        assertThat(ask("lineage", "show", run).exit()).isZero();

        assertThat(Files.readString(file)).isEqualTo(before).doesNotContain(folder.toString());
    }

    @Test
    void leaveOnlyWhenAskedWithSmallCountsBlanked() throws IOException {
        assertThat(ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString())
                        .exit())
                .isIn(0, 7);
        List<String> taken = new ArrayList<>();
        HttpServer server = server(taken, 201);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/lineage";
        try {
            Said sent = ask("lineage", "send", "ekc", address);
            assertThat(sent.err()).isEmpty();
            assertThat(sent.exit()).isZero();
            assertThat(sent.out()).contains("events were sent to 127.0.0.1.");
            assertThat(ask("lineage", "send", "intake-20", address).exit()).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(taken)
                .hasSize(events("ekc").size() + events("intake-20").size())
                .allSatisfy(event -> {
                    assertThat(SCHEMAS.faults(event)).isEmpty();
                    assertThat(event)
                            .doesNotContainPattern("\"(rowCount|count|nullCount)\":[0-9](?![0-9])")
                            .doesNotContainPattern("\"actual\":\"[0-9]\"")
                            .doesNotContain("\"size\"");
                });
        assertThat(ask("runs").out()).contains("lineage-1", "lineage-2");
        assertThat(ask("show", "lineage-1").out()).contains("to 127.0.0.1").doesNotContain("/api/v1");
    }

    @Test
    void sayInASentenceWhyTheyCouldNotBeSent() throws IOException {
        assertThat(ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString())
                        .exit())
                .isIn(0, 7);
        HttpServer server = server(new ArrayList<>(), 500);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret-of-ours";
        Said refused = ask("lineage", "send", "ekc", address);
        server.stop(0);
        Said unreachable = ask("lineage", "send", "ekc", address);

        assertThat(refused.exit()).isEqualTo(8);
        assertThat(refused.err())
                .contains("did not take event 1 of ", "(answer 500)")
                .hasLineCount(1);
        assertThat(unreachable.exit()).isEqualTo(8);
        assertThat(unreachable.err())
                .contains("The host 127.0.0.1 cannot be reached")
                .hasLineCount(1);
        assertThat(refused.err() + unreachable.err()).doesNotContain("secret-of-ours");
        for (String none :
                List.of("http://catalogue.example/x", "https://me:word@catalogue.example", "catalogue", "https:// x")) {
            Said said = ask("lineage", "send", "ekc", none);
            assertThat(said.exit()).as(none).isEqualTo(2);
            assertThat(said.err()).contains("begins with https://").doesNotContain("word@");
        }
        assertThat(ask("lineage", "send", "nobody", address).exit()).isEqualTo(2);
    }

    private static HttpServer server(List<String> taken, int answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private List<Path> lineage() throws IOException {
        try (Stream<Path> files = Files.list(work.resolve("lineage"))) {
            return files.sorted().toList();
        }
    }

    private List<JsonNode> events(String run) throws IOException {
        Path file = lineage().stream()
                .filter(path -> path.getFileName().toString().startsWith(run))
                .findFirst()
                .orElseThrow();
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    private List<String> types(String run) throws IOException {
        return events(run).stream()
                .map(event -> event.path("eventType").asString() + " "
                        + event.path("job").path("name").asString())
                .toList();
    }

    private static List<String> names(JsonNode datasets) {
        return datasets.valueStream()
                .map(dataset -> dataset.path("name").asString())
                .toList();
    }

    private static List<String> columns(JsonNode event, String variable) {
        return event.path("outputs")
                .valueStream()
                .filter(output -> output.path("name").asString().endsWith("dataset/coded.csv"))
                .flatMap(output -> output.path("facets")
                        .path("columnLineage")
                        .path("fields")
                        .path(variable)
                        .path("inputFields")
                        .valueStream())
                .map(input -> input.path("name").asString().replace("export/", "") + "."
                        + input.path("field").asString() + " "
                        + input.path("transformations").get(0).path("type").asString() + "/"
                        + input.path("transformations").get(0).path("subtype").asString())
                .toList();
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--work", work.toString(), "--key-file", keyFile.toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
