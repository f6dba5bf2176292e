package nl.terugblik.console.signin;

import java.util.Optional;
import java.util.function.Supplier;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.console.access.Proof;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Whether someone may make a passkey: who begins by an open link, and who has just proven who they are; nobody whose
 * organisation keeps what they sign in with, since it would not end with their account there.
 */
final class MayAddPasskey implements AuthorizationManager<RequestAuthorizationContext> {

    private final Accounts accounts;
    private final Place place;

    MayAddPasskey(Accounts accounts, Place place) {
        this.accounts = accounts;
        this.place = place;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> asked, RequestAuthorizationContext context) {
        Optional<Authentication> who = Optional.ofNullable(asked.get());
        boolean isBeginning = who.filter(SignedIn::isBeginning)
                .flatMap(one -> accounts.find(one.getName()))
                .flatMap(Account::invitation)
                .filter(open -> place.clock().instant().isBefore(open.until()))
                .isPresent();
        boolean hasProven = who.flatMap(SignedIn::of)
                        .flatMap(one -> accounts.find(one.name()))
                        .filter(account -> account.elsewhere().isEmpty())
                        .isPresent()
                && Proof.isFresh(context.getRequest(), place.clock().instant());
        return new AuthorizationDecision(isBeginning || hasProven);
    }
}
