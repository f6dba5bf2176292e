package nl.terugblik.accounts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.terugblik.accounts.Account.Elsewhere;
import nl.terugblik.accounts.Account.Invitation;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.AccessNotes;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;

/**
 * Those who may sign in to the console of a work folder. Whatever changes one is entered in the log of who looked first: what
 * cannot be entered is not done.
 */
public final class Accounts {

    /** How long a link to begin by is good. */
    public static final Duration INVITED_FOR = Duration.ofHours(72);

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountFile file;
    private final LedgerFolder ledger;
    private final Clock clock;

    /**
     * Those of a work folder.
     *
     * @param ledger the logs of it
     * @param clock dates entries, and ends links
     */
    public Accounts(Path work, LedgerFolder ledger, Clock clock) {
        this.file = new AccountFile(work);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<Account> all() {
        return file.read().stream().sorted(Comparator.comparing(Account::name)).toList();
    }

    /** The one of that name. */
    public Optional<Account> find(String name) {
        return file.read().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    /** The one that an open link is for. */
    public Optional<Account> invitedBy(String secret) {
        byte[] hash = hash(secret);
        return file.read().stream()
                .filter(account -> account.invitation()
                        .filter(open -> clock.instant().isBefore(open.until()))
                        .filter(open -> MessageDigest.isEqual(open.sha256().getBytes(StandardCharsets.US_ASCII), hash))
                        .isPresent())
                .findFirst();
    }

    /**
     * Adds someone.
     *
     * @return the secret of the link by which they begin
     * @throws UnusableAccounts where there is one of that name, or no register yet
     */
    public String add(String name, Role role, Acting by) {
        String secret = random();
        Map<String, Object> detail = Map.of("role", role.code());
        add(detail, by, account(name, role, Optional.of(invitation(secret)), Optional.empty()));
        return secret;
    }

    /**
     * Adds someone who signs in by the account of their organisation and by nothing else.
     *
     * @throws UnusableAccounts likewise
     */
    public void addElsewhere(String name, Role role, Acting by) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("role", role.code());
        detail.put("by", "network");
        add(detail, by, account(name, role, Optional.empty(), Optional.of(new Elsewhere(Optional.empty()))));
    }

    private static Account account(
            String name, Role role, Optional<Invitation> invitation, Optional<Elsewhere> elsewhere) {
        if (!Account.isName(name)) {
            throw new UnusableAccounts("A user's name has up to 32 small letters, digits and . _ -, such as anna.");
        }
        return new Account(name, role, random(), 1, Optional.empty(), List.of(), invitation, elsewhere);
    }

    private void add(Map<String, Object> detail, Acting by, Account added) {
        if (find(added.name()).isPresent()) {
            throw new UnusableAccounts(
                    "There is a user " + added.name() + " already; ./terugblik console user list shows them all.");
        }
        enter(by, new Act("account.added", object(added.name()), "done", detail));
        file.change(accounts -> {
            List<Account> more = new ArrayList<>(accounts);
            more.removeIf(account -> account.name().equals(added.name()));
            more.add(added);
            return more;
        });
    }

    /** Gives someone another role; their sessions end. */
    public void change(String name, Role role, Acting by) {
        Account before = must(name);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("role", role.code());
        detail.put("before", before.role().code());
        enter(by, new Act("account.role", object(name), "done", detail));
        replace(name, account -> account.with(role));
    }

    /** Lets someone go: they are signed out, and cannot sign in any more. */
    public void remove(String name, Acting by) {
        must(name);
        enter(by, new Act("account.left", object(name), "done"));
        file.change(accounts -> accounts.stream()
                .filter(account -> !account.name().equals(name))
                .toList());
    }

    /**
     * Takes away whatever someone signs in with, where a passkey or a phone was lost.
     *
     * @return the secret of the link by which they begin anew
     */
    public String reset(String name, Acting by) {
        must(name);
        String secret = random();
        enter(by, new Act("account.reset", object(name), "done"));
        replace(name, account -> account.emptied(invitation(secret)));
        return secret;
    }

    /**
     * Takes away whatever someone signs in with: from now on that is the account of their organisation, and whoever signs in by
     * it first is who they are.
     */
    public void move(String name, Acting by) {
        must(name);
        enter(by, new Act("account.reset", object(name), "done", Map.of("by", "network")));
        replace(name, Account::moved);
    }

    /**
     * Whether someone of that name in the organisation is who they were when they signed in first; the first is whoever comes
     * first, which is entered.
     *
     * @param subject the hash of who they are to the organisation
     */
    public boolean isSame(String name, String subject, Acting by) {
        if (must(name).elsewhere().flatMap(Elsewhere::subject).isEmpty()) {
            enter(by, new Act("account.network", object(name), "done"));
            replace(name, account -> account.known(subject));
        }
        return find(name)
                .flatMap(Account::elsewhere)
                .flatMap(Elsewhere::subject)
                .filter(subject::equals)
                .isPresent();
    }

    /**
     * Changes what someone signs in with.
     *
     * @param action what is done, such as {@code account.passkey}
     * @param detail what more there is to say of it
     */
    public void change(
            String name, Acting by, String action, Map<String, Object> detail, UnaryOperator<Account> change) {
        must(name);
        enter(by, new Act(action, object(name), "done", detail));
        replace(name, change);
    }

    /** Notes that something someone signs in with was used, of which the entry is that they signed in. */
    public void used(String name, UnaryOperator<Account> change) {
        replace(name, change);
    }

    /** Enters something about whoever signs in. */
    public void enter(Acting by, Act act) {
        AccessNotes.of(ledger, clock)
                .orElseThrow(() -> new UnusableAccounts(
                        "There is no register here yet, whose users these would be; take a" + " delivery in first."))
                .enter(by, act);
    }

    /** An account as entries name it. */
    public static String object(String name) {
        return "account " + name;
    }

    private void replace(String name, UnaryOperator<Account> change) {
        file.change(accounts -> accounts.stream()
                .map(account -> account.name().equals(name) ? change.apply(account) : account)
                .toList());
    }

    private Account must(String name) {
        return find(name)
                .orElseThrow(() -> new UnusableAccounts(
                        "There is no user " + name + "; ./terugblik console user list shows them all."));
    }

    private Invitation invitation(String secret) {
        return new Invitation(Sha256.of(secret), clock.instant().plus(INVITED_FOR));
    }

    private static byte[] hash(String secret) {
        return Sha256.of(secret).getBytes(StandardCharsets.US_ASCII);
    }

    private static String random() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
