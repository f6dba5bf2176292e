package nl.terugblik.console.place;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.cli.work.DatabaseAddress;

/**
 * What a console serves.
 *
 * @param work the work folder
 * @param database holds the register, where a file of the folder does not
 * @param keyFile the key that was named
 * @param ledgerKey the key of the ledger that was named
 * @param jobs the folder of studies, schedules and the like
 * @param origin the address by which browsers know it
 * @param provider who proves who somebody is, beside the console itself
 * @param launcher how a command is started: the words before its own
 * @param clock the time
 */
public record Place(
        Path work,
        Optional<DatabaseAddress> database,
        Optional<Path> keyFile,
        Optional<Path> ledgerKey,
        Path jobs,
        Origin origin,
        Optional<SignInProvider> provider,
        List<String> launcher,
        Clock clock) {

    public Place {
        launcher = List.copyOf(launcher);
    }
}
