package nl.terugblik.cli.options;

import java.util.List;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.intake.quality.DeliveryFaults;
import picocli.CommandLine.Option;

/** Whether new faults in what was taken in show in the exit code, for whoever starts the program unattended. */
public final class WarnExit {

    @Option(
            names = "--warn-exit",
            description =
                    "End with 9 in place of 0 where a delivery was taken in that has faults which the agency's one"
                            + " before had not, or far fewer of.")
    private boolean asked;

    /** What a command ends with that took these in; whatever is worse than done stays. */
    public ExitCode after(ExitCode exit, List<Jobs.Intake> taken) {
        return asked && exit == ExitCode.DONE && taken.stream().anyMatch(WarnExit::hasNews)
                ? ExitCode.NEW_FAULTS
                : exit;
    }

    private static boolean hasNews(Jobs.Intake taken) {
        return !taken.known()
                && DeliveryFaults.read(taken.rejections().resolveSibling("")).hasNews();
    }
}
