package nl.terugblik.console.signin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Account.Password;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.OneTimeCode;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in by a password and the code of a phone, both at once: nobody is told which of the two was wrong, nor whether there is
 * anyone of that name.
 */
@Component
final class PasswordAndCode implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Place place;
    private final String nobodys;

    PasswordAndCode(Accounts accounts, PasswordEncoder passwords, Place place) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.place = place;
        this.nobodys = String.valueOf(passwords.encode("the password of nobody"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        Optional<Account> account = Account.isName(name) ? accounts.find(name) : Optional.empty();
        Optional<Password> chosen = account.flatMap(Account::password);
        String typed = String.valueOf(asked.getCredentials());
        boolean isPassword = passwords.matches(typed, chosen.map(Password::hash).orElse(nobodys));
        String code = asked.getDetails() instanceof String text ? text : "";
        OptionalLong step = chosen.map(password ->
                        OneTimeCode.step(password.secret(), code, place.clock().instant(), password.lastStep()))
                .orElse(OptionalLong.empty());
        if (account.isEmpty() || chosen.isEmpty() || !isPassword || step.isEmpty()) {
            throw new BadCredentialsException("wrong name, password or code");
        }
        Password password = chosen.get();
        accounts.used(
                name, known -> known.passwordUsed(new Password(password.hash(), password.secret(), step.getAsLong())));
        return UsernamePasswordAuthenticationToken.authenticated(
                name,
                null,
                List.of(new SimpleGrantedAuthority(
                        SignedIn.authority(account.get().role()))));
    }

    @Override
    public boolean supports(@Nullable Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
    }
}
