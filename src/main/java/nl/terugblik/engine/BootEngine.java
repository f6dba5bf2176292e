package nl.terugblik.engine;

import java.time.Clock;
import nl.terugblik.cli.Engine;
import nl.terugblik.cli.Jobs;
import nl.terugblik.cli.Progress;
import nl.terugblik.cli.WorkFolder;

/** The engine behind the command line, started with Spring Boot. */
public final class BootEngine implements Engine {

    private final Clock clock;

    /** An engine that dates its ledger by this clock. */
    public BootEngine(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Jobs open(WorkFolder folder, Progress progress) {
        Workbench bench =
                Workbench.open(folder.path(), folder.key(), clock, name -> new ProgressStep(progress.step(name, 0)));
        return new BootJobs(bench, clock);
    }
}
