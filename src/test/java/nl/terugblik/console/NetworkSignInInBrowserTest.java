package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.Role;
import nl.terugblik.cli.jobs.WebServer.Bound;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Acting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signing in by an organisation's account with a real browser, to which the organisation (127.0.0.1) is another site than the
 * console (localhost): no cookie of the session goes along with whoever comes back.
 */
class NetworkSignInInBrowserTest {

    @Test
    void leadsThereAndBackAndProvesAgain(@TempDir Path folder) throws Exception {
        ServedConsole.MovableClock clock = new ServedConsole.MovableClock();
        Bound here = Bound.here(ServedConsole.freePort());
        try (Organisation organisation = new Organisation(clock);
                ServedConsole console = ServedConsole.of(
                        ServedConsole.worked(folder),
                        new Bound(
                                here.address(),
                                here.port(),
                                here.host(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(organisation.provider(List.of(), List.of()))),
                        clock);
                Browser browser = Browser.on(console)) {
            Accounts accounts = new Accounts(console.work(), new LedgerFolder(console.work(), Optional.empty()), clock);
            accounts.addElsewhere("sam", Role.STEWARD, new Acting("anna", "test"));
            organisation.claims.putAll(Map.of("sub", "1", "upn", "sam@agency.example"));

            browser.open("/steward/deliveries").awaitPath("/sign-in", true).mustBeAccessible();
            browser.press("#by-network a").press("#yes").awaitPath("/steward/deliveries", true);
            browser.open("/accounts").awaitPath("/me/prove", true).mustBeAccessible();
            clock.pass(Duration.ofMinutes(1));
            organisation.claims.put("auth_time", clock.instant().getEpochSecond());
            browser.press("#by-network a")
                    .press("#yes")
                    .awaitPath("/accounts", true)
                    .mustBeAccessible();
            assertThat(browser.text()).contains("account van de organisatie");
            browser.open("/me").mustBeAccessible();
            browser.open("/sign-in/arrived?to=/me").awaitPath("/me", true);
            assertThat(browser.complaints()).isEmpty();

            organisation.answers = false;
            browser.press("form[action='/sign-out'] button").awaitPath("/sign-in?out", true);
            browser.open("/sign-in?refused").mustBeAccessible();
        }
    }
}
