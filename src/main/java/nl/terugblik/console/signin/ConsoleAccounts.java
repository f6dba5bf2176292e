package nl.terugblik.console.signin;

import nl.terugblik.accounts.Accounts;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.LedgerFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the work folder, and how their passwords are hashed. */
@Configuration(proxyBeanMethods = false)
class ConsoleAccounts {

    /** Two to the power of this rounds: some tenths of a second. */
    private static final int ROUNDS = 12;

    @Bean
    Accounts accounts(Place place) {
        return new Accounts(place.work(), new LedgerFolder(place.work(), place.ledgerKey()), place.clock());
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(ROUNDS);
    }
}
