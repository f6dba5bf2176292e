package nl.terugblik.console.signin;

import nl.terugblik.accounts.Accounts;
import nl.terugblik.console.access.SignedIn;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The accounts as a passkey's sign-in asks for them. */
@Component
final class AccountUsers implements UserDetailsService {

    private final Accounts accounts;

    AccountUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.find(name)
                .map(account -> User.withUsername(account.name())
                        .password("")
                        .authorities(SignedIn.authority(account.role()))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this passkey"));
    }
}
