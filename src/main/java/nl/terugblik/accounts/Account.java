package nl.terugblik.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Someone who may sign in, or is asked to begin.
 *
 * @param name up to 32 small letters, digits and {@code . _ -}
 * @param role what they may do
 * @param handle what authenticators know them by: random, and no name
 * @param epoch rises with whatever ends their sessions
 * @param password the hash of the password and the secret of the second factor, where they have chosen these
 * @param passkeys their passkeys
 * @param invitation the link by which they begin, where one is open
 * @param elsewhere where their organisation's account is all that they sign in with
 */
public record Account(
        String name,
        Role role,
        String handle,
        int epoch,
        Optional<Password> password,
        List<Passkey> passkeys,
        Optional<Invitation> invitation,
        Optional<Elsewhere> elsewhere) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");

    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException("an account's name has up to 32 small letters, digits and . _ -");
        }
        passkeys = List.copyOf(passkeys);
    }

    /** Whether someone may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * A password and the second factor beside it.
     *
     * @param hash the password's hash, as the library writes it
     * @param secret the secret of the codes, in base 32
     * @param lastStep the step of time of the last code that was taken: none is taken twice
     */
    public record Password(String hash, String secret, long lastStep) {}

    /**
     * A link by which someone begins, good for one time.
     *
     * @param sha256 the hash of its secret
     * @param until when it ends
     */
    public record Invitation(String sha256, Instant until) {}

    /**
     * A passkey: what an authenticator says of itself.
     *
     * @param id its id, in base 64 for URLs
     * @param attestation what the authenticator said of it when it was made, its public half too; likewise
     * @param signatures how often it has signed, as it counts itself
     * @param label what its owner calls it
     * @param created when it was made
     * @param lastUsed when it was used last
     * @param verifies whether it sees to it that its owner is there
     * @param backupEligible whether it can be copied between devices
     * @param backedUp whether it was
     */
    public record Passkey(
            String id,
            String attestation,
            long signatures,
            String label,
            Instant created,
            Instant lastUsed,
            boolean verifies,
            boolean backupEligible,
            boolean backedUp) {}

    /**
     * An account of an organisation, by which someone signs in and by nothing else.
     *
     * @param subject the hash of who that is to the organisation, as it was when they signed in first: another whom it gives the
     *     same name later is somebody else; empty before
     */
    public record Elsewhere(Optional<String> subject) {}

    /** Whether there is anything to sign in with. */
    public boolean hasBegun() {
        return password.isPresent()
                || !passkeys.isEmpty()
                || elsewhere.flatMap(Elsewhere::subject).isPresent();
    }

    Account with(Role changed) {
        return new Account(name, changed, handle, epoch + 1, password, passkeys, invitation, elsewhere);
    }

    /** Without anything to sign in with, and asked to begin anew. */
    Account emptied(Invitation open) {
        return new Account(
                name, role, handle, epoch + 1, Optional.empty(), List.of(), Optional.of(open), Optional.empty());
    }

    /** Without anything to sign in with but an account of the organisation, whoever that will be. */
    Account moved() {
        return new Account(
                name,
                role,
                handle,
                epoch + 1,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new Elsewhere(Optional.empty())));
    }

    /** The same as the one whom the organisation knows so, unless somebody else was first. */
    Account known(String subject) {
        return new Account(
                name,
                role,
                handle,
                epoch,
                password,
                passkeys,
                invitation,
                elsewhere.map(one -> one.subject().isPresent() ? one : new Elsewhere(Optional.of(subject))));
    }

    /** The same with a password; the link by which it was chosen is used up. */
    public Account with(Password chosen) {
        return new Account(name, role, handle, epoch, Optional.of(chosen), passkeys, Optional.empty(), elsewhere);
    }

    /** The same after its code was used. */
    public Account passwordUsed(Password used) {
        return new Account(name, role, handle, epoch, Optional.of(used), passkeys, invitation, elsewhere);
    }

    /** The same with one more passkey; the link by which it was made is used up. */
    public Account with(Passkey made) {
        List<Passkey> more = new ArrayList<>(passkeys);
        more.add(made);
        return new Account(name, role, handle, epoch, password, more, Optional.empty(), elsewhere);
    }

    /** The same with a passkey as it is after it was used. */
    public Account passkeyUsed(Passkey used) {
        return new Account(
                name,
                role,
                handle,
                epoch,
                password,
                passkeys.stream()
                        .map(own -> own.id().equals(used.id()) ? used : own)
                        .toList(),
                invitation,
                elsewhere);
    }

    /** The same without a passkey; whoever signed in with it has to do so anew. */
    public Account without(String passkey) {
        return new Account(
                name,
                role,
                handle,
                epoch + 1,
                password,
                passkeys.stream().filter(other -> !other.id().equals(passkey)).toList(),
                invitation,
                elsewhere);
    }
}
