package nl.terugblik.cli.console;

import java.time.Clock;
import java.util.List;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.Role;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Acting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in to the web console; each change is an entry of the log of who looked, and waits for no run. */
@Command(
        name = "user",
        description = {
            "Says who may sign in to the web console: stewards, researchers and auditors, nobody without a role.",
            "",
            "Whoever is added gets a link, good once and for 72 hours, behind which they make a passkey or choose a"
                    + " password with a second factor. A change of role, a leaver and a reset end their sessions at once."
                    + " Each is entered in the log of who looked, and none waits for a run."
        },
        footer = {
            "",
            "Examples, the first user, another role, a leaver, a lost passkey or phone:",
            "  ./terugblik console user add anna --role steward",
            "  ./terugblik console user add rob --role researcher --network",
            "  ./terugblik console user role anna --role auditor",
            "  ./terugblik console user leave anna",
            "  ./terugblik console user reset anna",
            "  ./terugblik console user list"
        })
public final class UserCommand implements Runnable {

    private static final String NETWORK =
            "They sign in by the account of their organisation and by nothing else; no link is printed.";

    private final Session session;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserCommand(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do: add, role, leave, reset or list.");
    }

    @Command(name = "add", description = "Adds someone, and prints the link by which they begin.")
    int add(
            @Parameters(paramLabel = "NAME", description = "Small letters, digits and . _ -, such as anna.")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            description = "steward, researcher, auditor or coder.")
                    String role,
            @Option(names = "--network", description = NETWORK) boolean network,
            @CommandLine.Mixin ConsoleUrl console) {
        Role asked = role(role);
        if (network) {
            accounts().addElsewhere(name, asked, acting());
            return elsewhere(name);
        }
        return link(name, console, accounts().add(name, asked, acting()));
    }

    @Command(name = "role", description = "Gives someone another role; their sessions end.")
    int role(
            @Parameters(paramLabel = "NAME", description = "The user.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            required = true,
                            description = "steward, researcher, auditor or coder.")
                    String role) {
        accounts().change(name, role(role), acting());
        session.out().println("User " + name + " is " + role + " from now on.");
        return ExitCode.DONE.number();
    }

    @Command(name = "leave", description = "Lets someone go: they are signed out and cannot sign in again.")
    int leave(@Parameters(paramLabel = "NAME", description = "The user.") String name) {
        accounts().remove(name, acting());
        session.out().println("User " + name + " is gone, and signed out.");
        return ExitCode.DONE.number();
    }

    @Command(
            name = "reset",
            description =
                    "Takes away someone's passkeys and password, where one was lost, and prints a link to begin anew.")
    int reset(
            @Parameters(paramLabel = "NAME", description = "The user.") String name,
            @Option(names = "--network", description = NETWORK) boolean network,
            @CommandLine.Mixin ConsoleUrl console) {
        if (network) {
            accounts().move(name, acting());
            return elsewhere(name);
        }
        return link(name, console, accounts().reset(name, acting()));
    }

    @Command(name = "list", description = "Lists the users, with their roles and what they sign in with.")
    int list() {
        List<Account> all = accounts().all();
        if (all.isEmpty()) {
            session.out()
                    .println(
                            "Nobody may sign in yet; ./terugblik console user add NAME --role steward adds the first.");
        }
        all.forEach(account ->
                session.out().println(account.name() + "  " + account.role().code() + "  " + means(account)));
        return ExitCode.DONE.number();
    }

    private int elsewhere(String name) {
        session.out()
                .println("User " + name + " signs in by the account of their organisation, and by nothing else"
                        + " (./terugblik serve --sign-in FILE).");
        return ExitCode.DONE.number();
    }

    /** Where the console is opened, for the link. */
    static final class ConsoleUrl {

        @Option(
                names = "--url",
                paramLabel = "URL",
                defaultValue = "http://localhost:8321",
                description = "The address of the console, for the link (default: ${DEFAULT-VALUE}).")
        private String url = "";
    }

    private int link(String name, ConsoleUrl console, String secret) {
        session.out()
                .println(
                        "User " + name + " begins behind this link, once and within 72 hours; give it to nobody else:");
        session.out().println("  " + console.url.replaceFirst("/+$", "") + "/sign-in/begin/" + secret);
        return ExitCode.DONE.number();
    }

    private static String means(Account account) {
        if (account.elsewhere().isPresent()) {
            return "account of the organisation" + (account.hasBegun() ? "" : ", has not begun");
        }
        if (!account.hasBegun()) {
            return "has not begun";
        }
        String passkeys = account.passkeys().isEmpty()
                ? ""
                : nl.terugblik.wording.Counted.of(account.passkeys().size(), "passkey");
        String password = account.password().isPresent() ? "password and code" : "";
        return passkeys + (passkeys.isEmpty() || password.isEmpty() ? "" : ", ") + password;
    }

    private Role role(String code) {
        return Role.of(code)
                .orElseThrow(
                        () -> new Arguments(spec).wrong("--role takes one of steward, researcher, auditor, coder."));
    }

    private Accounts accounts() {
        return new Accounts(
                session.options().work(),
                new LedgerFolder(session.options().work(), session.options().ledgerKey()),
                clock);
    }

    private Acting acting() {
        return session.behalf().acting();
    }
}
