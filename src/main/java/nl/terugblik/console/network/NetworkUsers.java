package nl.terugblik.console.network;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who someone is here whom their organisation knows: the account that a data steward made for it, with its role. Of what the
 * organisation said no more is kept than that.
 */
final class NetworkUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String ACCOUNT = "account";
    private static final Pattern PLAIN = Pattern.compile("[!-~]{1,200}");

    private final SignInProvider provider;
    private final Accounts accounts;

    NetworkUsers(SignInProvider provider, Accounts accounts) {
        this.provider = provider;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest asked) {
        OidcIdToken proof = asked.getIdToken();
        String name = name(proof);
        Account account = accounts.find(name)
                .filter(one -> one.elsewhere().isPresent())
                .orElseThrow(() -> new NotLetIn("no account", ""));
        if (!isProvenEnough(proof)) {
            throw new NotLetIn("second factor", name);
        }
        String subject = Sha256.of(provider.issuer() + "\n" + proof.getSubject());
        if (!accounts.isSame(name, subject, Acting.atConsole(name, Version.number()))) {
            throw new NotLetIn("somebody else", name);
        }
        return new DefaultOidcUser(
                List.of(new SimpleGrantedAuthority(SignedIn.authority(account.role()))), kept(proof, name), ACCOUNT);
    }

    private String name(OidcIdToken proof) {
        String claim = provider.claim().equals("email") && !Boolean.TRUE.equals(proof.getEmailVerified())
                ? ""
                : Optional.ofNullable(proof.getClaims().get(provider.claim()))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .orElse("");
        String plain = PLAIN.matcher(claim).matches() ? claim.toLowerCase(Locale.ROOT) : "";
        String ending = provider.without().toLowerCase(Locale.ROOT);
        String name = plain.endsWith(ending) ? plain.substring(0, plain.length() - ending.length()) : "";
        return Account.isName(name) ? name : "";
    }

    private boolean isProvenEnough(OidcIdToken proof) {
        String acr = Optional.ofNullable(proof.getAuthenticationContextClass()).orElse("");
        List<String> amr = Optional.ofNullable(proof.getAuthenticationMethods()).orElse(List.of());
        return (provider.acr().isEmpty() || provider.acr().contains(acr))
                && (provider.amr().isEmpty() || amr.stream().anyMatch(provider.amr()::contains));
    }

    private static OidcIdToken kept(OidcIdToken proof, String name) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(ACCOUNT, name);
        claims.put(IdTokenClaimNames.SUB, name);
        Instant at = proof.getAuthenticatedAt();
        if (at != null) {
            claims.put(IdTokenClaimNames.AUTH_TIME, at);
        }
        return new OidcIdToken("-", proof.getIssuedAt(), proof.getExpiresAt(), claims);
    }
}
