package nl.terugblik.audit.projection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.terugblik.audit.run.RecordedFile;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunSetting;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.stored.StoredRows;
import org.jspecify.annotations.Nullable;

/** The runs as the log of acts has them, built anew from its entries, and what the tables have otherwise. */
public final class ProjectedRuns {

    private final RunProjection projection = new RunProjection();
    private final Map<String, Long> lastEntry = new HashMap<>();
    private final Set<String> faults = new TreeSet<>();

    private ProjectedRuns() {}

    /** Builds them from the entries of a register's log, and holds the tables against them. */
    public static ProjectedRuns of(DataSource register, List<Entry> entries) {
        ProjectedRuns runs = new ProjectedRuns();
        runs.build(register, entries);
        runs.compare(new RunTables(register));
        return runs;
    }

    private void build(DataSource register, List<Entry> entries) {
        Map<Long, String> commitments = new TreeMap<>();
        Set<Long> destroyed = new HashSet<>();
        for (Entry entry : entries) {
            Optional.ofNullable(entry.act().detail().get("rows"))
                    .ifPresent(commitment -> commitments.put(entry.n(), String.valueOf(commitment)));
            if (entry.act().action().equals(RunEntries.DESTROYED)) {
                String numbers = String.valueOf(entry.act().detail().get("entries"));
                Arrays.stream(numbers.split(",")).map(Long::valueOf).forEach(destroyed::add);
            }
        }
        new StoredLog(register).eachRows(rows -> take(rows, commitments.remove(rows.n())));
        commitments.keySet().stream()
                .filter(n -> !destroyed.contains(n))
                .forEach(n -> faults.add("What entry " + n + " did to a run is gone from the register."));
    }

    private void take(StoredRows rows, @Nullable String commitment) {
        try {
            boolean isEntered = rows.commitment().equals(commitment)
                    && RowText.read(rows.text()).run().equals(rows.run());
            if (isEntered) {
                projection.take(rows);
                lastEntry.put(rows.run(), rows.n());
            } else {
                faults.add(changed(rows.n()));
            }
        } catch (IllegalArgumentException e) {
            faults.add(changed(rows.n()));
        }
    }

    private static String changed(long n) {
        return "What entry " + n + " did to a run is not what was entered.";
    }

    private void compare(RunTables tables) {
        Map<String, Map<String, RunRow>> left = new HashMap<>();
        projection.ids().forEach(run -> left.put(run, new HashMap<>(projection.of(run))));
        tables.each(row -> {
            RunRow entered = left.getOrDefault(row.run(), new HashMap<>())
                    .remove(row.table().table() + row.key());
            if (!row.equals(entered)) {
                otherwise(row);
            }
        });
        left.values().forEach(rows -> rows.values().forEach(this::otherwise));
    }

    private void otherwise(RunRow row) {
        Long entry = lastEntry.get(row.run());
        faults.add("The table " + row.table().table() + " does not follow from the entries: run " + row.run()
                + (entry == null ? ", of which no entry tells." : ", last changed by entry " + entry + "."));
    }

    /** What is not as it was entered, a sentence each. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The ids of the runs. */
    public Collection<String> ids() {
        return projection.ids();
    }

    /** How many runs there are. */
    public int size() {
        return projection.ids().size();
    }

    /** The runs that were begun and have no end yet: one that goes on, or was cut off. */
    public List<String> unfinished() {
        return projection.ids().stream()
                .filter(run -> status(run).equals(Optional.of(RunStatus.RUNNING)))
                .toList();
    }

    private Optional<RunStatus> status(String run) {
        return itself(run).map(row -> RunStatus.of(row.cells().get(5)));
    }

    private Optional<RunRow> itself(String run) {
        return projection.of(run).values().stream()
                .filter(row -> row.table() == RunTable.RUN)
                .findFirst();
    }

    /** The files that runs read and wrote; where the same path was written by several, each of them. */
    public List<RecordedFile> files() {
        List<RecordedFile> files = new ArrayList<>();
        for (String run : projection.ids()) {
            Optional<RunRow> itself = itself(run);
            if (itself.isPresent()) {
                RunKind kind = RunKind.of(itself.get().cells().get(1));
                RunStatus status = RunStatus.of(itself.get().cells().get(5));
                Optional<Path> folder = folder(run);
                for (RunRow row : projection.of(run).values()) {
                    if (row.table() == RunTable.RUN_FILE) {
                        files.add(new RecordedFile(
                                run,
                                kind,
                                status,
                                folder,
                                file(row.cells()),
                                lastEntry.getOrDefault(run, 0L),
                                isPruned(run)));
                    }
                }
            }
        }
        return files;
    }

    private boolean isPruned(String run) {
        return projection.of(run).values().stream()
                .anyMatch(row -> row.table() == RunTable.RUN_SETTING
                        && row.cells().get(1).equals(RunSetting.PRUNED));
    }

    private Optional<Path> folder(String run) {
        return projection.of(run).values().stream()
                .filter(row -> row.table() == RunTable.RUN_FOLDER)
                .map(row -> Path.of(row.cells().get(1)))
                .findFirst();
    }

    private static RunFile file(List<String> cells) {
        return new RunFile(
                RunFile.Role.of(cells.get(1)),
                cells.get(2),
                Optional.of(cells.get(3)).filter(hash -> !hash.isEmpty()),
                Optional.of(cells.get(4)).filter(hash -> !hash.isEmpty()),
                Long.parseLong(cells.get(5)));
    }
}
