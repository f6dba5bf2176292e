package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.accounts.Account.Passkey;
import nl.terugblik.accounts.Account.Password;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.Role;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Acting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** When a session ends: by a clock that is moved, and by what becomes of its account. */
class SessionsTest {

    private static final Acting STEWARD = new Acting("anna", "test");

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
    }

    @AfterAll
    static void close() {
        console.close();
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/me").statusCode() == 200;
    }

    private static void pass(Duration time) {
        console.clock().pass(time);
    }

    @Test
    void endsAfterAQuarterOfAnHourInWhichNothingWasDone() {
        Visitor rob = Visitor.signedIn(console, "rob");
        pass(Duration.ofMinutes(14));
        assertThat(isIn(rob)).isTrue();
        pass(Duration.ofMinutes(14));
        assertThat(isIn(rob)).isTrue();
        pass(Duration.ofMinutes(15));
        assertThat(isIn(rob)).isFalse();
        assertThat(rob.get("/researcher").statusCode()).isEqualTo(302);
    }

    @Test
    void endsAlthoughAPageAsksByItselfHowFarARunIs() {
        Visitor rob = Visitor.signedIn(console, "rob");
        HttpRequest.Builder poll = rob.request("/researcher").header("HX-Request", "true");
        for (int minute = 0; minute < 14; minute++) {
            pass(Duration.ofMinutes(1));
            assertThat(rob.send(poll.GET().build()).statusCode()).isEqualTo(200);
        }
        pass(Duration.ofMinutes(1));
        assertThat(rob.send(poll.GET().build()).statusCode()).isEqualTo(401);
        assertThat(rob.send(poll.GET().build()).headers().firstValue("HX-Redirect"))
                .hasValue("/sign-in");
    }

    @Test
    void endsAfterEightHoursHoweverMuchIsDone() {
        Visitor rob = Visitor.signedIn(console, "rob");
        for (int times = 0; times < 47; times++) {
            pass(Duration.ofMinutes(10));
            assertThat(isIn(rob)).as(times + " times").isTrue();
        }
        pass(Duration.ofMinutes(10));
        assertThat(isIn(rob)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another role", "gone", "reset", "moved", "a passkey less", "gone and back"})
    void endsAtOnceWithWhatBecomesOfTheAccount(String what) {
        Accounts accounts =
                new Accounts(console.work(), new LedgerFolder(console.work(), Optional.empty()), console.clock());
        String name = "eva-" + what.replaceAll("[^a-z]", "-");
        begin(accounts, name);
        Visitor eva = Visitor.signedIn(console, name);
        Visitor another = Visitor.signedIn(console, name);
        assertThat(isIn(eva) && isIn(another)).isTrue();
        Map<String, Consumer<Accounts>> changes = Map.of(
                "another role", all -> all.change(name, Role.RESEARCHER, STEWARD),
                "gone", all -> all.remove(name, STEWARD),
                "reset", all -> all.reset(name, STEWARD),
                "moved", all -> all.move(name, STEWARD),
                "a passkey less",
                        all -> all.change(
                                name, STEWARD, "account.passkey", Map.of(), account -> account.without("one")),
                "gone and back",
                        all -> {
                            all.remove(name, STEWARD);
                            all.add(name, Role.AUDITOR, STEWARD);
                        });
        java.util.Objects.requireNonNull(changes.get(what)).accept(accounts);
        assertThat(isIn(eva) || isIn(another)).isFalse();
        assertThat(eva.get("/auditor").statusCode()).isEqualTo(302);
    }

    private static void begin(Accounts accounts, String name) {
        accounts.add(name, Role.AUDITOR, STEWARD);
        Instant now = console.clock().instant();
        Passkey passkey = new Passkey("one", "", 0, "laptop", now, now, true, false, false);
        String hash = String.valueOf(new BCryptPasswordEncoder(4).encode(ServedConsole.PASSWORD));
        accounts.change(
                name,
                STEWARD,
                "account.password",
                Map.of(),
                account -> account.with(passkey).with(new Password(hash, ServedConsole.SECRET, 0)));
    }

    @Test
    void endsByItsOwnersWordAndItsCookieIsGoodForNothingAfterwards() {
        Visitor rob = Visitor.signedIn(console, "rob");
        Visitor elsewhere = Visitor.signedIn(console, "rob");
        String cookie = rob.session();
        assertThat(status("/me", cookie)).isEqualTo(200);
        rob.post("/me", "/sign-out", Map.of());
        assertThat(status("/me", cookie)).isEqualTo(302);
        assertThat(isIn(elsewhere)).as("one's other session").isTrue();
    }

    @Test
    void beginsUnderANameThatNobodyKnewBefore() {
        Visitor rob = new Visitor(console);
        rob.get("/sign-in");
        String before = rob.session();
        rob.signIn("rob", ServedConsole.PASSWORD, console.code());
        assertThat(rob.session()).isNotEqualTo(before).hasSizeGreaterThan(32);
        assertThat(status("/me", before)).isEqualTo(302);
        assertThat(status("/me", rob.session())).isEqualTo(200);
        assertThat(status("/me;" + rob.session(), ""))
                .as("no session in an address")
                .isNotEqualTo(200);
        assertThat(status("/me", "terugblik=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).isEqualTo(302);
    }

    private static int status(String path, String cookie) {
        URI address = URI.create(console.address());
        return Spoken.get(address.getPort(), path, "Host: " + address.getAuthority(), "Cookie: " + cookie)
                .status();
    }

    @Test
    void provesNoLongerThanFiveMinutes() {
        Visitor anna = Visitor.signedIn(console, "anna");
        assertThat(anna.get("/accounts").statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(4));
        assertThat(anna.get("/accounts").statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(1));
        assertThat(anna.get("/accounts").headers().firstValue("Location")).hasValue("/me/prove?to=%2Faccounts");
    }
}
