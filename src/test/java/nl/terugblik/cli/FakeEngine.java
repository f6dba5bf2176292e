package nl.terugblik.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.terugblik.audit.run.AskedRun;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.jobs.Engine;
import nl.terugblik.cli.jobs.FamilyJobs;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.jobs.LedgerJobs;
import nl.terugblik.cli.jobs.Progress;
import nl.terugblik.cli.jobs.RightsJobs;
import nl.terugblik.cli.jobs.StewardJobs;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.Rounds;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.source.RefusalLimits;

/** An engine that answers what a test prepared and notes what it was asked. */
record FakeEngine(Supplier<Jobs.Intake> intake, Supplier<Jobs.Study> study, List<RunRecord> ledger, List<String> asked)
        implements Engine, Jobs {

    static final Jobs.Intake TAKEN_IN = new Jobs.Intake(
            "2015-06-30-0a1b2c3d4e5f",
            false,
            310,
            12345,
            12300,
            40,
            5,
            List.of(),
            List.of(),
            Path.of("rejections.csv"));

    static FakeEngine answering(Jobs.Study study) {
        return new FakeEngine(() -> TAKEN_IN, () -> study, List.of(), new ArrayList<>());
    }

    static FakeEngine failing(Supplier<? extends RuntimeException> failure) {
        return new FakeEngine(
                () -> {
                    throw failure.get();
                },
                () -> {
                    throw failure.get();
                },
                List.of(),
                new ArrayList<>());
    }

    static FakeEngine remembering(RunRecord... runs) {
        return new FakeEngine(() -> TAKEN_IN, () -> study(70, 70), List.of(runs), new ArrayList<>());
    }

    static Jobs.Study study(long experimental, long control) {
        return new Jobs.Study(
                "study-1",
                "ekc-follow-up",
                1310,
                List.of(new Jobs.Tally("experimental", experimental), new Jobs.Tally("control", control)),
                List.of(
                        new Jobs.Tally("no supervision order", 20),
                        new Jobs.Tally("no new order in the window", 900),
                        new Jobs.Tally("quota reached", 150),
                        new Jobs.Tally("withdrawn by the agency", 0),
                        new Jobs.Tally("conference mentioned in the journal only", 100)),
                List.of(),
                List.of(),
                10,
                Math.min(experimental, control) < 10,
                Path.of("out"),
                Path.of("out/report/index.html"),
                Path.of("out/dataset/coded.csv"),
                List.of());
    }

    @Override
    public Jobs open(WorkFolder folder, Optional<DatabaseAddress> database, Behalf behalf, Progress progress) {
        asked.add("open " + folder.path().getFileName() + " with key "
                + folder.key().fingerprint());
        return this;
    }

    /** Its register is always there, and so is the key that it would be sealed with. */
    @Override
    public boolean hasRegister(Path work, Optional<DatabaseAddress> database) {
        if (!Files.exists(work.resolve("key"))) {
            MasterKey.create(PrivateFiles.folder(work).resolve("key"));
        }
        return true;
    }

    @Override
    public Intake intake(Path delivery, Optional<Path> source, AskedLimits limits) {
        asked.add("intake " + delivery.getFileName() + said(limits));
        return intake.get();
    }

    private static String said(AskedLimits limits) {
        return limits.equals(AskedLimits.NONE)
                ? ""
                : " within " + limits.over(RefusalLimits.USUAL).byName().values();
    }

    @Override
    public List<String> check(Path study) {
        asked.add("check " + study.getFileName());
        return List.of();
    }

    @Override
    public Study study(Path file, Optional<Path> out, Optional<String> asOf) {
        asked.add("study " + file.getFileName()
                + asOf.map(delivery -> " as of " + delivery).orElse(""));
        return study.get();
    }

    @Override
    public LedgerJobs log() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StewardJobs steward() {
        throw new UnsupportedOperationException("no test of a steward's command has prepared an answer");
    }

    @Override
    public FamilyJobs families() {
        throw new UnsupportedOperationException("no test of a question about a family has prepared an answer");
    }

    @Override
    public Rounds rounds() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RightsJobs rights() {
        throw new UnsupportedOperationException("no test of a right has prepared an answer");
    }

    @Override
    public Comparison compare(
            Optional<String> one, Optional<String> other, boolean throughRegister, Optional<String> shown) {
        throw new IllegalStateException("runs are compared by the real engine");
    }

    @Override
    public List<RunSummary> runs() {
        return ledger.stream().map(RunRecord::summary).toList();
    }

    @Override
    public Optional<RunRecord> find(String idOrPrefix) {
        return new AskedRun(idOrPrefix)
                .among(runs())
                .flatMap(meant -> ledger.stream()
                        .filter(run -> run.summary().equals(meant))
                        .findFirst());
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
