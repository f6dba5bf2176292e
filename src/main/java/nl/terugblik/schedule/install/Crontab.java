package nl.terugblik.schedule.install;

import java.time.DayOfWeek;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.schedule.calendar.DueTimes;

/** The lines by which cron starts a schedule. */
public final class Crontab {

    private Crontab() {}

    /** The lines. */
    public static String of(Installation installation) {
        DueTimes due = installation.schedule().due();
        String command = Stream.concat(
                        Stream.of(
                                installation.program().toString(),
                                "schedule",
                                "run",
                                installation.file().toString(),
                                "--work",
                                installation.work().toString(),
                                "--key-file",
                                installation.key().toString()),
                        installation.options().stream())
                .map(Crontab::quoted)
                .collect(Collectors.joining(" "));
        return "# Terugblik: " + installation.schedule().name()
                + ", for `crontab -e` of the user who owns the work folder.\n"
                + "# cronie knows CRON_TZ; Debian's cron does not, and takes the time for the machine's own: its zone must then be\n"
                + "# " + due.zone()
                + ". What cron does not start while the machine sleeps, the next start finds missed.\n"
                + "CRON_TZ=" + due.zone() + "\n"
                + times(due) + " cd " + quoted(installation.folder().toString()) + " && umask 077 && " + command + "\n";
    }

    /** When something is due, as cron says it. */
    static String times(DueTimes due) {
        return due.at().getMinute() + " " + due.at().getHour() + " * * " + days(due);
    }

    private static String days(DueTimes due) {
        return due.isDaily()
                ? "*"
                : due.days().stream()
                        .map(day -> day == DayOfWeek.SUNDAY ? 0 : day.getValue())
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }

    /** A word of a shell; a percent sign would be a line's end to cron. */
    private static String quoted(String text) {
        String plain = text.matches("[A-Za-z0-9_./:@%=,+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
        return plain.replace("%", "\\%");
    }
}
