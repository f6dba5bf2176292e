package nl.terugblik.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.telling.MailPlan.Tls;
import nl.terugblik.telling.Night.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints mailed to those who keep them, taken in by a real server. */
class MailedCheckpointsTest {

    private static final String FIRST = "agency/terugblik/0a1b/runs\n90\nroot=\n\n\u2014 agency 0a+b/=\n";
    private static final String SECOND = FIRST.replace("90", "112");
    private static final String LOOKS = FIRST.replace("runs", "access");

    @TempDir
    private Path work = Path.of("");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.start();
        note("ledger", "9.note", "older");
        note("ledger", "90.note", FIRST);
        note("access", "7.note", LOOKS);
        note("access", "70.note.half", "none");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void note(String log, String file, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(work.resolve(log).resolve("checkpoints"))
                        .resolve(file),
                text);
    }

    private Telling telling(int port, List<String> witnesses) {
        MailPlan mail = new MailPlan(
                "127.0.0.1",
                port,
                Tls.NONE,
                Optional.empty(),
                "terugblik@agency.example",
                List.of("steward@agency.example"),
                Set.of(MailPlan.News.FAILURE),
                witnesses,
                Duration.ofSeconds(20));
        return new Telling(
                new TellingPlan(Language.NL, Optional.of(mail), Optional.empty(), Optional.empty()),
                work,
                warnings::add);
    }

    private Telling telling() {
        return telling(server.getSmtp().getPort(), List.of("auditor@agency.example", "privacy@agency.example"));
    }

    private static Map<String, String> notes(MimeMessage message) throws Exception {
        Map<String, String> notes = new TreeMap<>();
        Multipart parts = (Multipart) message.getContent();
        for (int part = 1; part < parts.getCount(); part++) {
            BodyPart note = parts.getBodyPart(part);
            notes.put(note.getFileName(), new String(note.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return notes;
    }

    @Test
    void goToEachWhoKeepsThemAfterANightAsTheyLieThere() throws Exception {
        telling().end(Nightly.done(1), Optional.empty());

        assertThat(server.getReceivedMessages()).hasSize(2); // one a reader, as the server counts
        for (MimeMessage message : server.getReceivedMessages()) {
            assertThat(Arrays.stream(message.getAllRecipients()).map(String::valueOf))
                    .containsExactly("auditor@agency.example", "privacy@agency.example");
            assertThat(message.getSubject()).isEqualTo("Terugblik: controlepunten ledger-90.note, access-7.note");
            assertThat(notes(message)).isEqualTo(Map.of("ledger-90.note", FIRST, "access-7.note", LOOKS));
            assertThat(((Multipart) message.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("deze postbus is de getuige", "verify --against")
                    .doesNotContain(work.toString());
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void goOnceHoweverManyNightsAreToldAtOnce() throws Exception {
        telling().end(Nightly.without(1, Outcome.MISSED), Optional.empty());
        telling().end(Nightly.without(2, Outcome.MISSED), Optional.empty());
        telling().end(Nightly.done(3), Optional.empty());
        assertThat(toAuditors()).hasSize(2);

        note("ledger", "112.note", SECOND);
        telling().end(Nightly.failed(4, 8, "intake"), Optional.empty());
        assertThat(toAuditors()).hasSize(4);
        assertThat(notes(toAuditors().get(3))).containsEntry("ledger-112.note", SECOND);
        assertThat(toAuditors().get(0).getMessageID())
                .isNotEqualTo(toAuditors().get(3).getMessageID());
    }

    private List<MimeMessage> toAuditors() throws Exception {
        List<MimeMessage> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getSubject().contains("controlepunten")) {
                all.add(message);
            }
        }
        return all;
    }

    @Test
    void waitWithTheOthersWhereTheServerIsGone() throws Exception {
        telling(1, List.of("auditor@agency.example")).end(Nightly.done(1), Optional.empty());
        assertThat(warnings).isNotEmpty();

        telling().begin("nightly intake");
        telling().begin("nightly intake");

        assertThat(toAuditors()).hasSize(1);
        assertThat(notes(toAuditors().get(0))).isEqualTo(Map.of("ledger-90.note", FIRST, "access-7.note", LOOKS));
        assertThat(toAuditors().get(0).getAllRecipients())
                .extracting(String::valueOf)
                .containsExactly("auditor@agency.example");
    }

    @Test
    void goToNobodyWhereNobodyKeepsThem() {
        telling(server.getSmtp().getPort(), List.of()).end(Nightly.done(1), Optional.empty());

        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
