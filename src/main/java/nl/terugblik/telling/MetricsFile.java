package nl.terugblik.telling;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import nl.terugblik.files.PrivateFiles;

/**
 * The last nights in figures, in the text format of Prometheus, for the collector of text files that node_exporter has. It is
 * written beside its place and renamed, so that no half of it is ever read, and others may read it: it tells of nobody.
 */
final class MetricsFile {

    private final StringBuilder text = new StringBuilder();
    private final List<ToldNights> schedules;

    private MetricsFile(List<ToldNights> schedules) {
        this.schedules = schedules;
    }

    static void write(List<ToldNights> schedules, Path file) {
        PrivateFiles.writeForOthers(file, of(schedules));
    }

    /** The text of the file. */
    static String of(List<ToldNights> schedules) {
        MetricsFile file = new MetricsFile(schedules);
        file.gauge(
                "last_success_timestamp_seconds",
                "When the last night that was done ended, in seconds since 1970.",
                nights -> nights.figures().success());
        file.gauge(
                "overdue_timestamp_seconds",
                "When two due moments since the last night that was well will have passed.",
                nights -> nights.figures().overdue());
        file.gauge(
                "last_exit_code",
                "What the last night ended with.",
                nights -> OptionalLong.of(nights.figures().exit()));
        file.gauge(
                "last_duration_seconds",
                "How long the work of the last night took.",
                nights -> OptionalLong.of(nights.figures().seconds()));
        file.gauge(
                "rows_read",
                "Rows of the deliveries that were taken in last, rounded up to tens.",
                nights -> nights.figures().read());
        file.gauge(
                "rows_refused",
                "Rows of them that were refused, rounded up to tens.",
                nights -> nights.figures().refused());
        file.gauge(
                "quarantine_waiting_rows",
                "Refused rows that wait to be mended, rounded up to tens.",
                nights -> nights.figures().waiting());
        file.gauge(
                "ledger_entries",
                "Entries of the ledger.",
                nights -> nights.figures().entries());
        file.gauge(
                "ledger_checkpoint_timestamp_seconds",
                "When the last checkpoint of the ledger was signed, in seconds since 1970.",
                nights -> nights.figures().checkpoint());
        file.gauge(
                "mails_waiting",
                "Mails that could not be sent yet.",
                nights -> OptionalLong.of(nights.waiting().size()));
        return file.text.toString();
    }

    private void gauge(String name, String help, Function<ToldNights, OptionalLong> value) {
        text.append("# HELP terugblik_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE terugblik_").append(name).append(" gauge\n");
        for (ToldNights nights : schedules) {
            OptionalLong figure = value.apply(nights);
            if (figure.isPresent()) {
                text.append("terugblik_")
                        .append(name)
                        .append("{schedule=\"")
                        .append(nights.schedule())
                        .append("\"} ")
                        .append(figure.getAsLong())
                        .append('\n');
            }
        }
    }
}
