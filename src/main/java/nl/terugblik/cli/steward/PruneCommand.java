package nl.terugblik.cli.steward;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.files.JsonFile;
import nl.terugblik.retention.Prunable;
import nl.terugblik.retention.PrunePlan;
import nl.terugblik.retention.RetentionPolicy;
import nl.terugblik.wording.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes files beside the register that a policy no longer keeps. */
@Command(
        name = "prune",
        description = {
            "Removes what a policy no longer keeps below the work folder: spools, logs, the steward's files of deliveries, and"
                    + " results of studies that were carried out again since. Each is an entry of the ledger first.",
            "",
            "Never removed: the ledger, the register, keys, releases and proofs; the last delivery of an agency and the last run"
                    + " of a study; a run that a release, a comparison through the register or a backup needs; what lies elsewhere."
        },
        footer = {"", "Examples:", "  ./terugblik prune --dry-run", "  ./terugblik prune --policy jobs/retention.yaml"})
public final class PruneCommand implements Callable<Integer> {

    private static final long KILOBYTE = 1024;

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            defaultValue = "jobs/retention.yaml",
            description = "What is kept for how long (default: ${DEFAULT-VALUE}).")
    private Path policy = Path.of("jobs", "retention.yaml");

    @Option(names = "--dry-run", description = "Say what would go, and remove nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    public PruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new Arguments(spec).mustBeFile(policy, "policy");
        RetentionPolicy read = RetentionPolicy.read(policy);
        return session.reading(session::noRegister, jobs -> prune(jobs, read)).number();
    }

    private ExitCode prune(Jobs jobs, RetentionPolicy read) {
        PrunePlan plan = jobs.steward().prunable(read);
        if (!dryRun && !plan.go().isEmpty()) {
            jobs.steward().prune(plan);
        }
        if (json) {
            session.out().print(json(plan));
        } else {
            print(plan, session.out());
        }
        return ExitCode.DONE;
    }

    private void print(PrunePlan plan, PrintWriter out) {
        for (Prunable thing : plan.go()) {
            out.println((dryRun ? "Would remove " : "Removed ") + thing.name() + ", of " + thing.day() + ": "
                    + thing.kind().words() + ", " + Counted.of(thing.files(), "file") + ", "
                    + kilobytes(thing.bytes()));
        }
        plan.stay().forEach(kept -> out.println("Kept run " + kept.run() + ": " + kept.why()));
        out.println(
                plan.go().isEmpty()
                        ? "There is nothing to remove by this policy."
                        : (dryRun ? "In all it would make room of " : "In all it made room of ")
                                + kilobytes(plan.bytes()) + ".");
    }

    private static String kilobytes(long bytes) {
        return Counted.of((bytes + KILOBYTE - 1) / KILOBYTE, "KB", "KB");
    }

    private String json(PrunePlan plan) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("policy", plan.policy());
        all.put("removed", !dryRun);
        all.put("go", plan.go().stream().map(PruneCommand::json).toList());
        all.put(
                "stay",
                plan.stay().stream()
                        .map(kept -> List.of(kept.run(), kept.why()))
                        .toList());
        return JsonFile.text(all);
    }

    private static Map<String, Object> json(Prunable thing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", thing.kind().name().toLowerCase(Locale.ROOT));
        json.put("name", thing.name());
        json.put("day", thing.day().toString());
        json.put("files", thing.files());
        json.put("bytes", thing.bytes());
        return json;
    }
}
