package nl.terugblik.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that the ledger knows of a run.
 *
 * @param summary the run itself
 * @param steps its steps, in the order in which they began
 * @param files what went in and came out, inputs first, by path
 * @param counts what it counted, by topic and name
 * @param settings what it was asked to keep to, by name
 */
public record RunRecord(
        RunSummary summary,
        List<StepRecord> steps,
        List<RunFile> files,
        List<RunCount> counts,
        List<RunSetting> settings) {

    public RunRecord {
        steps = List.copyOf(steps);
        files = List.copyOf(files);
        counts = List.copyOf(counts);
        settings = List.copyOf(settings);
    }

    /** When its files were let go, and by which policy; empty where they were not. */
    public Optional<String> pruned() {
        return settings.stream()
                .filter(setting -> setting.name().equals(RunSetting.PRUNED))
                .map(RunSetting::setting)
                .findFirst();
    }

    /** The folder that it left its description in; empty for a run that left none. */
    public Optional<Path> written() {
        return files.stream()
                .filter(file -> file.role() == RunFile.Role.OUTPUT)
                .map(file -> Path.of(file.path()))
                .filter(file -> file.endsWith("run.json"))
                .map(file -> file.toAbsolutePath().getParent())
                .findFirst();
    }
}
