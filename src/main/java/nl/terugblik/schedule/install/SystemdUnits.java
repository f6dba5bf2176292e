package nl.terugblik.schedule.install;

import java.nio.file.Path;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.schedule.calendar.DueTimes;

/**
 * The units by which systemd starts a schedule: a timer, a service that may do no more than it must, and one that speaks up where
 * the service failed before it could say so itself. Waits and further tries are the program's: a service that is started once can
 * be told neither after which exit codes to start again nor to wait longer each time.
 */
public final class SystemdUnits {

    /** What a process that reads and writes a few folders can do without. Java writes the code that it runs: no W^X. */
    private static final List<String> SANDBOX = List.of(
            "UMask=0077",
            "LimitCORE=0",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "PrivateTmp=yes",
            "PrivateDevices=yes",
            "ProtectSystem=strict",
            "ProtectClock=yes",
            "ProtectControlGroups=yes",
            "ProtectHostname=yes",
            "ProtectKernelLogs=yes",
            "ProtectKernelModules=yes",
            "ProtectKernelTunables=yes",
            "ProtectProc=invisible",
            "LockPersonality=yes",
            "RemoveIPC=yes",
            "RestrictNamespaces=yes",
            "RestrictRealtime=yes",
            "RestrictSUIDSGID=yes",
            "SystemCallArchitectures=native",
            "SystemCallFilter=@system-service",
            "SystemCallFilter=~@privileged @resources",
            "SystemCallErrorNumber=EPERM");

    private SystemdUnits() {}

    /** The units, by the names of their files. */
    public static Map<String, String> of(Installation installation) {
        Map<String, String> units = new LinkedHashMap<>();
        units.put(installation.name() + ".service", service(installation));
        units.put(installation.name() + ".timer", timer(installation));
        units.put("terugblik-alert@.service", alert());
        return units;
    }

    private static String timer(Installation installation) {
        return lines(
                "# Written by ./terugblik schedule install; write it anew after a change of the schedule.",
                "[Unit]",
                "Description=Terugblik: when " + installation.schedule().name() + " is due",
                "",
                "[Timer]",
                "OnCalendar=" + calendar(installation.schedule().due()),
                "# a moment that the machine slept through is made up for; the program decides whether it is too late",
                "Persistent=true",
                "",
                "[Install]",
                "WantedBy=timers.target");
    }

    /** When something is due, as systemd says it. */
    static String calendar(DueTimes due) {
        String days = due.isDaily()
                ? ""
                : due.days().stream()
                                .sorted()
                                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                                .collect(Collectors.joining(","))
                        + " ";
        return days + "*-*-* " + due.at() + ":00 " + due.zone();
    }

    private static String service(Installation installation) {
        List<String> lines = new ArrayList<>(List.of(
                "# Written by ./terugblik schedule install; write it anew after a change of the schedule.",
                "[Unit]",
                "Description=Terugblik: " + installation.schedule().name(),
                "OnFailure=terugblik-alert@%n.service",
                "RequiresMountsFor=" + paths(installation.writable())));
        if (installation.needsNetwork()) {
            lines.addAll(List.of("Wants=network-online.target", "After=network-online.target"));
        }
        lines.addAll(List.of("", "[Service]", "Type=oneshot"));
        installation.user().ifPresent(user -> lines.add("User=" + user));
        lines.addAll(List.of(
                "WorkingDirectory=" + percent(installation.folder().toString()),
                "ExecStart=" + command(installation),
                "LoadCredential=key:" + percent(installation.key().toString()),
                "Environment=TERUGBLIK_KEY_FILE=%d/key",
                "# 7: done, tests withheld; 9: done, with new faults; 143: stopped at a commit, and gone on with by the next start",
                "SuccessExitStatus=7 9 143",
                "TimeoutStartSec=" + installation.end().toSeconds(),
                "TimeoutStopSec=" + Installation.TO_STOP.toSeconds(),
                "# the program has its command stop at a commit, and says so",
                "KillMode=mixed",
                "ReadWritePaths=" + paths(installation.writable())));
        lines.addAll(SANDBOX);
        lines.add("ProtectHome=" + (isAtHome(installation) ? "read-only" : "yes"));
        lines.addAll(
                installation.needsNetwork()
                        ? List.of("RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6")
                        : List.of("RestrictAddressFamilies=AF_UNIX", "PrivateNetwork=yes"));
        return lines(lines.toArray(String[]::new));
    }

    private static String alert() {
        return lines(
                "# Written by ./terugblik schedule install. Replace ExecStart by what reaches you: it speaks up also where the",
                "# program could not be started at all, which the program cannot tell of.",
                "[Unit]",
                "Description=Terugblik: %i failed",
                "",
                "[Service]",
                "Type=oneshot",
                "DynamicUser=yes",
                "ExecStart=/usr/bin/logger --priority user.crit --tag terugblik \"%i failed; see journalctl --unit %i\"");
    }

    /** The program is called by its own name: in it, as systemd reads it, a dollar sign is one. */
    private static String command(Installation installation) {
        Stream<String> words = Stream.concat(
                Stream.of(
                        "schedule",
                        "run",
                        installation.file().toString(),
                        "--work",
                        installation.work().toString()),
                installation.options().stream());
        return quoted(percent(installation.program().toString())) + " "
                + words.map(word -> quoted(percent(word).replace("$", "$$"))).collect(Collectors.joining(" "));
    }

    /** What lies below a home is seen, and written only where it must be. */
    private static boolean isAtHome(Installation installation) {
        return Stream.concat(
                        Stream.of(installation.program(), installation.folder(), installation.file()),
                        installation.writable().stream())
                .anyMatch(path -> Stream.of("/home", "/root", "/run/user").anyMatch(home -> path.startsWith(home)));
    }

    private static String paths(List<Path> paths) {
        return paths.stream().map(path -> quoted(percent(path.toString()))).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%$=,+-]+")
                ? word
                : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String percent(String text) {
        return text.replace("%", "%%");
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
