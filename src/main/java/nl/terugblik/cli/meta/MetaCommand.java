package nl.terugblik.cli.meta;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.audit.AskedRun;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.session.LoggedProgress;
import nl.terugblik.cli.session.Session;
import nl.terugblik.meta.analysis.MetaAnalysis;
import nl.terugblik.meta.analysis.MetaFile;
import nl.terugblik.meta.analysis.MetaPlan;
import nl.terugblik.meta.report.MetaFolder;
import nl.terugblik.meta.report.MetaText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pools effects of many studies; it needs neither register nor key. */
@Command(
        name = "meta",
        description = {
            "Pools effect sizes of many studies by outcome, as a meta-analysis, with those of a run of ours as one more row.",
            "",
            "The YAML file names the table of effects, a CSV file with a row an effect; its schema is jobs/meta.schema.json."
                    + " docs/meta explains table, models and results by an example."
        },
        footer = {
            "",
            "Examples:",
            "  ./terugblik meta docs/meta/calendars.yaml --out pooled",
            "  ./terugblik meta sample-dossiers/published-2016-i/meta.yaml \\",
            "    --run ekc-follow-up-0a1b2c-1 --out updated"
        })
public final class MetaCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.yaml", description = "What is pooled, and how.")
    private Path file = Path.of("");

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description =
                    "A run whose own effects join: its id, a start of it that no other run shares, or its folder.")
    private Optional<String> run = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
    private Path out = Path.of("");

    public MetaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        arguments.mustBeFile(file, "meta-analysis");
        arguments.mustBeNewOrEmpty(out);
        new Places(arguments, session.options().work()).mustBeFreeOf(Optional.of(out), List.of());
        Optional<Path> folder = run.map(named -> folder(arguments, named));
        MetaPlan plan = MetaFile.read(file);
        try (LoggedProgress progress = session.progress()) {
            MetaAnalysis analysis = progress.during("pool effects", step -> MetaAnalysis.of(plan, folder));
            List<String> files =
                    progress.during("write results", step -> new MetaFolder(out).write(analysis, Version.number()));
            new MetaText(analysis, session.out()).print(out, files);
        }
        return ExitCode.DONE.number();
    }

    /** A run by its folder, or by its id below the work folder. */
    private Path folder(Arguments arguments, String named) {
        AskedRun asked = new AskedRun(named);
        Path work = session.options().work();
        return asked.folder(work)
                .orElseThrow(() -> arguments.wrong(asked.whyNoFolder(work)))
                .toAbsolutePath();
    }
}
