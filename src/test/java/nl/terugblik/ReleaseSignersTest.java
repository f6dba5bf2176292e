package nl.terugblik;

import static nl.terugblik.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may sign for a release, and who took what. */
class ReleaseSignersTest {

    @TempDir
    private static Path shared = Path.of("");

    private static Desk desk = new Desk(Path.of(""));
    private static String run = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void carryOutAStudy() {
        desk = Desk.in(shared);
        desk.register("early"); // before there is a register
        run = desk.run("jobs/ekc-follow-up.yaml", "sample-dossiers/agency-north");
        desk.register("anna", "ben");
    }

    private Path flow() throws IOException {
        return plan("tables: [cohort/flow]");
    }

    private Path plan(String content) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), "release: flow\nto: nobody\n" + content + "\n");
    }

    @Test
    void agreesToNothingThatWasAskedForBeforeTheirKeyWasRegistered() throws IOException {
        String release = desk.asks("anna", run, flow());
        desk.register("late");
        refused(2, "The key of late was registered after " + release, desk.as("late", "review", release));
        String later = desk.asks("anna", run, flow());
        assertThat(desk.as("late", "review", later).exit()).isZero();
        assertThat(desk.as(
                                "early",
                                "approve",
                                later,
                                "--to",
                                folder.resolve("out").toString())
                        .exit())
                .isZero();
        assertThat(desk.ask("release", "verify", folder.resolve("out").toString())
                        .exit())
                .isZero();
    }

    @Test
    void agreesToNothingWithAKeyThatTookAnothersPlaceSince() throws IOException {
        desk.register("carla");
        String release = desk.asks("anna", run, flow());
        assertThat(desk.as("ben", "review", release).exit()).isZero();
        desk.ask("release", "key", "carla", "--to", folder.resolve("new").toString());
        Path next = folder.resolve("new/carla.public.pem");
        assertThat(desk.ask("release", "register", "carla", next.toString()).exit())
                .isZero();
        refused(2, "is not the one that was registered for carla", desk.as("carla", "request", run, flow().toString()));
        Files.copy(folder.resolve("new/carla.private.pem"), shared.resolve("keys/carla2.private.pem"));
        refused(
                2,
                "The key of carla was registered after",
                desk.with(
                        "carla",
                        "carla2",
                        "approve",
                        release,
                        "--to",
                        folder.resolve("out").toString()));
    }

    @Test
    void isNotTwoPeopleByOneKey() throws IOException {
        refused(
                2,
                "This key is registered for anna already",
                desk.ask("release", "register", "dirk", desk.publicKey("anna")));
        Path rewritten = folder.resolve("same.pem"); // the same key in lines of another length
        String pem = Files.readString(Path.of(desk.publicKey("anna")));
        String body = pem.replaceAll("-----[A-Z ]+-----|\n", "");
        Files.writeString(
                rewritten,
                "-----BEGIN PUBLIC KEY-----\n" + body.substring(0, 20) + "\n" + body.substring(20)
                        + "\n-----END PUBLIC KEY-----\n");
        refused(2, "registered for anna already", desk.ask("release", "register", "dirk", rewritten.toString()));
    }

    @Test
    void isRegisteredUnderTheRegistersOwnSignature() throws IOException {
        String ledger = Files.readString(shared.resolve("work/ledger/runs.jsonl"));
        assertThat(ledger.lines()
                        .filter(line ->
                                line.contains("\"release.registered\"") || line.contains("\"release.taken_over\"")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).contains("\"note\":\"terugblik release signer\\n", "\u2014 terugblik/"));
        assertThat(desk.ask("verify").exit()).isZero();
    }

    @Test
    void isEnteredWithWhatTheyTook() throws IOException {
        String release = desk.asks("anna", run, flow());
        Path out = folder.resolve("out");
        refused(2, "Nobody agreed to " + release, desk.as("early", "fetch", release, "--to", out.toString()));
        assertThat(out).doesNotExist();
        assertThat(desk.as("ben", "review", release).exit()).isZero();
        assertThat(desk.as(
                                "ben",
                                "approve",
                                release,
                                "--to",
                                folder.resolve("first").toString())
                        .exit())
                .isZero();
        refused(
                2,
                "is not the one that was registered",
                desk.with("early", "ben", "fetch", release, "--to", out.toString()));
        assertThat(desk.as("early", "fetch", release, "--to", out.toString()).out())
                .isEqualTo("Fetched: " + out + "\n");
        assertThat(desk.ask("release", "verify", out.toString()).exit()).isZero();
        assertThat(desk.ask("release", "list").out()).contains(release + "  ", ", taken by ben, early\n");
        assertThat(desk.ask("release", "show", release).exit()).isZero();
        String ledger = Files.readString(shared.resolve("work/ledger/runs.jsonl"));
        assertThat(ledger)
                .contains("\"release.fetched\",\"object\":\"release " + release + "\"")
                .contains("\"release.shown\",\"object\":\"release " + release + "\"");

        assertThat(desk.ask("verify").exit()).isZero();
        Path guide = out.resolve("README.md");
        String before = Files.readString(guide);
        Files.writeString(guide, "changed");
        Said found = desk.ask("verify");
        assertThat(found.exit()).isEqualTo(5);
        assertThat(found.out()).contains("is not as release " + release + " was written to it");
        Files.writeString(guide, before);
        assertThat(desk.ask("verify").exit()).isZero();
    }
}
