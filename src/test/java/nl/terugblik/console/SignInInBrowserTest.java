package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.OneTimeCode;
import nl.terugblik.accounts.Role;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Acting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Signing in with a real browser: by a passkey, by password and code, and with the keys alone. */
class SignInInBrowserTest {

    private static final Acting STEWARD = new Acting("anna", "test");

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;
    private Browser browser;

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.on(console);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Accounts accounts() {
        return new Accounts(console.work(), new LedgerFolder(console.work(), Optional.empty()), console.clock());
    }

    @Test
    void beginsByALinkWithAPasskeyAndSignsInWithIt() {
        String link = "/sign-in/begin/" + accounts().add("karin", Role.RESEARCHER, STEWARD);
        browser.withAuthenticator().open(link).mustBeAccessible();
        browser.type("#label", "laptop").press("#by-passkey button");
        browser.awaitText("Alles is ingesteld");
        assertThat(accounts().find("karin").orElseThrow().passkeys()).hasSize(1);
        assertThat(accounts().find("karin").orElseThrow().invitation()).isEmpty();
        browser.mustBeAccessible();

        browser.press("#by-passkey button").awaitPath("/sign-in", false);
        browser.open("/me").awaitText("karin").mustBeAccessible();
        assertThat(browser.text()).contains("onderzoeker", "laptop");
        assertThat(console.looks())
                .anyMatch(line -> line.contains("\"actor\":\"karin\"")
                        && line.contains("session.begun")
                        && line.contains("passkey"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.open(link).text()).contains("Deze link werkt niet meer");
    }

    @Test
    void beginsByALinkWithAPasswordAndACodeWithoutAnyScript() {
        String link = "/sign-in/begin/" + accounts().add("piet", Role.AUDITOR, STEWARD);
        browser.withoutScripts().open(link);
        String secret = browser.find("#phone-secret").getText().replace(" ", "");
        browser.type("#password", "kort").type("#again", "kort");
        browser.type("#password", "een heel ander woord").type("#again", "een heel ander woord");
        browser.type("#code", OneTimeCode.at(secret, console.clock().instant())).press("#by-password button");
        browser.awaitPath("/sign-in?begun", true);

        console.clock().pass(java.time.Duration.ofSeconds(30));
        browser.type("#username", "piet")
                .type("#password", "een heel ander woord")
                .type("#code", OneTimeCode.at(secret, console.clock().instant()))
                .press("#by-password button")
                .awaitPath("/sign-in", false);
        assertThat(browser.open("/me").text()).contains("piet", "auditor");
    }

    @Test
    void signsInWithTheKeysAlone() {
        browser.open("/sign-in").keys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Naar de inhoud");
        browser.keys(Keys.ENTER);
        for (int tabs = 0; !"username".equals(browser.focused().getAttribute("id")); tabs++) {
            assertThat(tabs).isLessThan(6);
            browser.keys(Keys.TAB);
        }
        browser.keys("rob", Keys.TAB).keys(ServedConsole.PASSWORD, Keys.TAB).keys(console.code(), Keys.ENTER);
        browser.awaitPath("/sign-in", false).open("/me").awaitText("rob");
    }

    @Test
    void saysWhatIsWrongAndNotWhich() {
        browser.open("/sign-in");
        browser.type("#username", "anna").type("#password", "wrong").type("#code", "123456");
        browser.press("#by-password button").awaitText("klopt niet").mustBeAccessible();
        browser.open("/sign-in?lang=en").mustBeAccessible();
        assertThat(browser.text()).contains("Sign in");
    }

    @Test
    void asksForAProofAndForAPurpose() {
        browser.signIn(console, "anna");
        console.clock().pass(java.time.Duration.ofMinutes(6));
        browser.open("/accounts").awaitPath("/me/prove", true).mustBeAccessible();
        browser.type("#password", ServedConsole.PASSWORD).type("#code", console.code());
        browser.press("#by-password button").awaitPath("/accounts", true).mustBeAccessible();
        browser.open("/me/purpose?to=%2Fsteward%3Frow%3D1").mustBeAccessible();
        browser.open("/nowhere").mustBeAccessible();
    }
}
