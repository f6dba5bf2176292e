package nl.terugblik.cli.jobs;

import java.util.List;
import java.util.Set;

/**
 * Who proves by OpenID Connect who somebody is: the accounts of an organisation.
 *
 * @param issuer its address, as it names itself
 * @param client what it knows the console by
 * @param secret what the console proves that by
 * @param label what people call it
 * @param claim what of a proof holds the account's name
 * @param without what that ends in and an account's name does not, such as {@code @agency.example}; may be empty
 * @param scopes what is asked for
 * @param acr the levels of proof of which one must have been reached; any where there is none
 * @param amr the means of which one must have been used; any where there is none
 * @param signature what it signs its proofs with, such as {@code RS256}
 */
public record SignInProvider(
        String issuer,
        String client,
        String secret,
        String label,
        String claim,
        String without,
        Set<String> scopes,
        List<String> acr,
        List<String> amr,
        String signature) {

    public SignInProvider {
        scopes = Set.copyOf(scopes);
        acr = List.copyOf(acr);
        amr = List.copyOf(amr);
    }

    /** Its address; never the secret. */
    @Override
    public String toString() {
        return issuer;
    }
}
