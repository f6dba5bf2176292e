package nl.terugblik.cli.schedule;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.GlobalOptions;
import nl.terugblik.cli.options.Shell;
import nl.terugblik.cli.session.Session;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.schedule.install.CronJobManifest;
import nl.terugblik.schedule.install.Crontab;
import nl.terugblik.schedule.install.Installation;
import nl.terugblik.schedule.install.SystemdUnits;
import nl.terugblik.schedule.plan.Schedule;
import nl.terugblik.schedule.plan.ScheduleFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what the operating system needs to start a schedule. */
@Command(
        name = "install",
        description = {
            "Writes what the operating system needs to start a schedule: units of systemd into a folder, or a CronJob of"
                    + " Kubernetes or lines for cron to standard output. Nothing is switched on; it says how that is done.",
            "",
            "The system starts it at each moment; the program decides, tries again, tells and records."
        },
        footer = {
            "",
            "Examples:",
            "  ./terugblik schedule install nightly --systemd units --user terugblik \\",
            "    --key-file /etc/terugblik/key",
            "  ./terugblik schedule install nightly --cronjob --image agency.example/terugblik:0.9.0",
            "  ./terugblik schedule install nightly --cron --key-file /etc/terugblik/key"
        })
final class InstallCommand implements Callable<Integer> {

    private static final String KEY_VARIABLE = "TERUGBLIK_KEY_FILE";
    private static final String DATABASE_VARIABLE = "TERUGBLIK_DATABASE";

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The schedule, or the name of one in jobs/schedules.")
    private Path file = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "As which user systemd starts it: whose the work folder is.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            defaultValue = "terugblik",
            description = "The image that holds the program, for --cronjob (default: ${DEFAULT-VALUE}).")
    private String image = "terugblik";

    /** For which system. */
    static final class Target {

        @Option(names = "--systemd", paramLabel = "DIR", description = "Write units of systemd into this folder.")
        private Optional<Path> systemd = Optional.empty();

        @Option(names = "--cronjob", description = "Write a CronJob of Kubernetes.")
        private boolean cronjob;

        @Option(names = "--cron", description = "Write lines for a crontab.")
        private boolean cron;
    }

    InstallCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        Schedule schedule = ScheduleFile.read(new ScheduleChoice(arguments).one(file));
        Installation installation = installation(arguments, schedule);
        PrintWriter out = session.out();
        if (target.cronjob) {
            out.print(CronJobManifest.of(installation, image));
        } else if (target.cron) {
            mustHaveKey(arguments);
            out.print(Crontab.of(installation));
        } else {
            mustHaveKey(arguments);
            arguments.demand(
                    installation.program().toString().chars().noneMatch(letter -> "\"'\\".indexOf(letter) >= 0),
                    "systemd starts no program whose path holds a quote or a backslash; lay it elsewhere.");
            for (Path folder : installation.writable()) {
                arguments.mustBeFolder(folder, "folder");
            }
            units(target.systemd.orElseThrow(), installation);
        }
        return ExitCode.DONE.number();
    }

    private Installation installation(Arguments arguments, Schedule schedule) {
        user.ifPresent(name -> arguments.demand(
                name.matches("[a-z_][a-z0-9_-]{0,31}"), "--user takes the name of a user of the system."));
        arguments.demand(
                image.matches("[A-Za-z0-9][A-Za-z0-9._/:@-]*"), "--image takes the name of a container image.");
        GlobalOptions options = session.options();
        List<String> more = new ArrayList<>();
        Optional<String> database = options.database()
                .or(() -> Optional.ofNullable(session.environment().get(DATABASE_VARIABLE)));
        database.ifPresent(url -> more.addAll(List.of("--database", url)));
        options.actor().ifPresent(name -> more.addAll(List.of("--as", name)));
        options.ledgerKey().ifPresent(key -> more.addAll(List.of("--ledger-key", absolute(key))));
        return new Installation(
                schedule,
                Path.of(System.getProperty("terugblik.launcher", "terugblik")),
                Path.of(""),
                options.work(),
                more,
                key().orElse(options.work().resolve("key")),
                user,
                database.isPresent() || schedule.tell().isPresent());
    }

    private Optional<Path> key() {
        return session.options()
                .keyFile()
                .or(() -> Optional.ofNullable(session.environment().get(KEY_VARIABLE))
                        .map(Path::of));
    }

    private void mustHaveKey(Arguments arguments) {
        arguments.demand(
                key().isPresent(),
                "Say where the register's key is (--key-file or " + KEY_VARIABLE
                        + "); it must not lie in the work folder"
                        + " of a schedule that nobody looks at. ./terugblik key make makes one.");
    }

    private void units(Path folder, Installation installation) {
        Map<String, String> units = SystemdUnits.of(installation);
        PrivateFiles.folder(folder);
        units.forEach((name, text) -> PrivateFiles.write(folder.resolve(name), text));
        PrintWriter out = session.out();
        out.println("Written to " + folder + ": " + String.join(", ", units.keySet()) + ".");
        out.println("Switch it on with:");
        out.println("  sudo install -m 644 " + Shell.quoted(folder.toString()) + "/*.service "
                + Shell.quoted(folder.toString()) + "/*.timer /etc/systemd/system");
        out.println("  sudo systemctl daemon-reload");
        out.println("  sudo systemctl enable --now " + installation.name() + ".timer");
        if (Files.isDirectory(Path.of("/run/systemd/system"))) {
            out.println("and look with: systemctl list-timers " + installation.name() + ".timer");
        }
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
