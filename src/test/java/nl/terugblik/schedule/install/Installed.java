package nl.terugblik.schedule.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.schedule.plan.ScheduleFile;

/** The nightly example as it would be installed. */
final class Installed {

    private Installed() {}

    static Installation nightly(Path program, Path folder, boolean needsNetwork) {
        return new Installation(
                ScheduleFile.read(Path.of("jobs/schedules/nightly.yaml")),
                program,
                folder,
                Path.of("work"),
                List.of("--as", "steward:anna"),
                Path.of("/etc/terugblik/key"),
                Optional.of("terugblik"),
                needsNetwork);
    }
}
