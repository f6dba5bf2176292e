package nl.terugblik.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.telling.MailPlan.Login;
import nl.terugblik.telling.MailPlan.News;
import nl.terugblik.telling.MailPlan.Tls;
import nl.terugblik.telling.Night.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails about nights, taken in by a real server. */
class MailedNightsTest {

    private static final Standing STANDING = new Standing(7, 4812, Optional.empty());
    private static final String OVERLAP =
            "placements,started_on,plausibility,overlapping_placement,7,412,0.017,0,0,1.7,new";
    private static final String LASTING = "placements,setting,conformance,unknown_code,41,412,0.1,40,0.098,0.2,same";

    @TempDir
    private Path work = Path.of("");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void tellOfAFailureOfEachNightThatFailsAndOfTheRecoveryOnce() {
        Telling telling = telling(Set.of(News.values()));

        telling.end(Nightly.done(1), Optional.of(STANDING));
        telling.end(Nightly.failed(2, 8, "intake"), Optional.empty());
        telling.end(Nightly.without(3, Outcome.MISSED), Optional.empty());
        telling.end(Nightly.without(4, Outcome.SKIPPED), Optional.empty());
        telling.end(Nightly.done(5), Optional.of(STANDING));
        telling.end(Nightly.done(6), Optional.of(STANDING));

        assertThat(subjects())
                .containsExactly(
                        "Terugblik: nightly intake is mislukt",
                        "Terugblik: nightly intake is niet gestart",
                        "Terugblik: nightly intake is weer in orde");
        assertThat(text(0)).contains("op 2026-11-02 03:30 Europe/Amsterdam", "Mislukt bij intake.", "(code 8)");
        assertThat(text(1)).contains("sinds de nacht van 2026-11-02 03:30 Europe/Amsterdam.");
        assertThat(text(2)).contains("sinds de nacht van 2026-11-02 03:30 Europe/Amsterdam; dat is nu voorbij");
        assertThat(warnings).isEmpty();
    }

    @Test
    void tellANightOnceHoweverOftenItIsTold() {
        Night failed = Nightly.failed(2, 3, "intake");

        telling(Set.of(News.values())).end(failed, Optional.empty());
        telling(Set.of(News.values())).end(failed, Optional.empty());
        telling(Set.of(News.values())).begin("nightly intake");

        assertThat(subjects()).hasSize(1);
    }

    @Test
    void carryTheDigestOfADeliveryWithNewFaultsAndNoCountOfFew() {
        Path delivery = DeliveryOnDisk.with(work.resolve("deliveries/2026-10-31-0a1b2c3d4e5f"), OVERLAP, LASTING);

        telling(Set.of(News.NEW_FAULTS)).end(Nightly.done(1, delivery), Optional.of(STANDING));

        assertThat(subjects()).containsExactly("Terugblik: nightly intake is klaar, met nieuwe fouten in de levering");
        assertThat(text(0))
                .contains(
                        "Levering 1 van 1: gelezen hoogstens 730 regels, geweigerd hoogstens 10 regels.",
                        "Nieuw, of veel meer dan eerst:\n  - placements.started_on, geweigerd, hoogstens 10 regels:\n"
                                + "    started_on begint een verblijf terwijl een ander verblijf van het kind doorloopt.",
                        "Veel minder vaak ingevuld dan eerst:\n  - families.ethnicity\n",
                        "Geweigerd als tevoren:\n  - placements.setting, geweigerd, hoogstens 50 regels:")
                .doesNotContain("0a1b2c3d4e5f", work.toString(), "7 regels");
    }

    @Test
    void leaveOutWhatNobodyAskedFor() {
        Telling telling = telling(Set.of(News.NEW_FAULTS));

        telling.end(Nightly.failed(1, 8, "backup"), Optional.empty());
        telling.end(Nightly.done(2), Optional.empty());

        assertThat(subjects()).isEmpty();
    }

    @Test
    void waitWhereTheServerHangsAndGoOutOnceAtTheNextStart() throws IOException {
        try (ServerSocket hangs = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Telling telling = new Telling(
                    plan(mail(hangs.getLocalPort(), Tls.NONE, Duration.ofMillis(300), Set.of(News.values()))),
                    work,
                    warnings::add);
            telling.end(Nightly.failed(1, 8, "intake"), Optional.empty());
            telling.end(Nightly.failed(2, 8, "intake"), Optional.empty());
        }
        assertThat(warnings)
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning)
                        .contains("it waits below the work folder")
                        .doesNotContain("steward@", "127.0.0.1"));

        telling(Set.of(News.values())).begin("nightly intake");
        telling(Set.of(News.values())).begin("nightly intake");

        assertThat(subjects()).hasSize(2);
        assertThat(text(0)).contains("2026-11-01");
        assertThat(text(1)).contains("2026-11-02");
    }

    @Test
    void keepTheirNumberHoweverOftenTheyAreTried() throws MessagingException {
        MailServer connection =
                new MailServer(mail(server.getSmtp().getPort(), Tls.NONE, Duration.ofSeconds(20), Set.of()));
        Mail mail = new Mail("abc123", "a", "b\n");

        assertThat(connection.takes(mail)).isTrue();
        assertThat(connection.takes(mail)).isTrue();

        List<String> numbers = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            numbers.add(message.getMessageID());
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
        assertThat(numbers).containsExactly("<abc123@agency.example>", "<abc123@agency.example>");
    }

    @Test
    void areNotSentInTheClearWhereTheServerOffersNothingElse() {
        new Telling(
                        plan(mail(
                                server.getSmtp().getPort(),
                                Tls.STARTTLS,
                                Duration.ofSeconds(20),
                                Set.of(News.values()))),
                        work,
                        warnings::add)
                .end(Nightly.failed(1, 8, "intake"), Optional.empty());

        assertThat(subjects()).isEmpty();
        assertThat(warnings).isNotEmpty();
    }

    @Test
    void areNotSentToAServerThatNobodyVouchesFor() {
        GreenMail stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        stranger.start();
        try {
            MailPlan mail = mail(stranger.getSmtps().getPort(), Tls.TLS, Duration.ofSeconds(20), Set.of(News.values()));

            new Telling(plan(mail), work, warnings::add).end(Nightly.failed(1, 8, "intake"), Optional.empty());

            assertThat(stranger.getReceivedMessages()).isEmpty();
            assertThat(warnings).hasSize(1);
        } finally {
            stranger.stop();
        }
    }

    @Test
    void areKeptForTheirOwnerAloneUntilTheyAreSent() throws IOException {
        new Telling(plan(mail(1, Tls.NONE, Duration.ofSeconds(5), Set.of(News.values()))), work, warnings::add)
                .end(Nightly.failed(1, 8, "intake"), Optional.empty());

        try (var files = Files.list(work.resolve("telling"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
    }

    @Test
    void areInEnglishWhereThatIsAskedFor() {
        new Telling(
                        new TellingPlan(
                                Language.EN,
                                Optional.of(mail(
                                        server.getSmtp().getPort(),
                                        Tls.NONE,
                                        Duration.ofSeconds(20),
                                        Set.of(News.values()))),
                                Optional.empty(),
                                Optional.empty()),
                        work,
                        warnings::add)
                .end(Nightly.failed(1, 6, "intake"), Optional.empty());

        assertThat(subjects()).containsExactly("Terugblik: nightly intake failed");
        assertThat(text(0)).contains("Another run held the register (code 6)");
    }

    private Telling telling(Set<News> about) {
        return new Telling(
                plan(mail(server.getSmtp().getPort(), Tls.NONE, Duration.ofSeconds(20), about)), work, warnings::add);
    }

    private static TellingPlan plan(MailPlan mail) {
        return new TellingPlan(Language.NL, Optional.of(mail), Optional.empty(), Optional.empty());
    }

    private static MailPlan mail(int port, Tls tls, Duration patience, Set<News> about) {
        return new MailPlan(
                "127.0.0.1",
                port,
                tls,
                Optional.<Login>empty(),
                "terugblik@agency.example",
                List.of("steward@agency.example"),
                about,
                List.of(),
                patience);
    }

    private List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        assertThat(message.getRecipients(Message.RecipientType.TO))
                                .hasSize(1);
                        return message.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private String text(int mail) {
        try {
            return server.getReceivedMessages()[mail].getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
