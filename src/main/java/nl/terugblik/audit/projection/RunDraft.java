package nl.terugblik.audit.projection;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Draft;
import nl.terugblik.ledger.entry.RunRows;

/**
 * The entry that a transaction makes of what it did to a run: which rows it touched, read when it commits. The entry itself
 * says what became of the run; the rows, in which paths and sentences may name a delivery, stand beside it.
 */
public final class RunDraft implements Draft {

    private final String run;
    private final RunTables tables;
    private final UnaryOperator<String> concealed;
    private final Map<RunTable, Set<List<String>>> touched = new EnumMap<>(RunTable.class);
    private final Map<String, Object> more = new LinkedHashMap<>();
    private boolean isWhole;
    private String what = "noted";
    private List<RunRow> read = List.of();

    /** @param concealed puts the commitment of a delivery in the place of its name */
    RunDraft(String run, RunTables tables, UnaryOperator<String> concealed) {
        this.run = run;
        this.tables = tables;
        this.concealed = concealed;
    }

    /** What is done to the run as such. */
    public RunDraft is(String done) {
        what = done;
        return this;
    }

    /** The rows are all that the run has, whatever entries said before. */
    RunDraft whole() {
        isWhole = true;
        return this;
    }

    public RunDraft touch(RunTable table, String... key) {
        touched.computeIfAbsent(table, first -> new LinkedHashSet<>()).add(List.of(key));
        return this;
    }

    /** Something more to say in the entry. */
    RunDraft say(String name, String value) {
        more.put(name, value);
        return this;
    }

    @Override
    public Act act() {
        read = isWhole
                ? tables.of(run)
                : touched.entrySet().stream()
                        .flatMap(each -> tables.of(run, each.getKey()).stream()
                                .filter(row -> each.getValue().contains(row.key())))
                        .toList();
        RunRow itself = tables.of(run, RunTable.RUN).get(0);
        String kind = itself.cells().get(1);
        String status = itself.cells().get(5);
        Map<String, Object> detail = new LinkedHashMap<>(more);
        for (RunTable table : List.of(RunTable.RUN_STEP, RunTable.RUN_FILE, RunTable.RUN_COUNT)) {
            long rows = read.stream().filter(row -> row.table() == table).count();
            if (rows > 0) {
                detail.put(table.table().substring("run_".length()) + "s", rows);
            }
        }
        if (kind.equals(RunKind.STUDY.code())) {
            Outputs.of(read, tables.of(run, RunTable.RUN_FOLDER))
                    .sha256()
                    .ifPresent(hash -> detail.put("outputs_sha256", hash));
        }
        return new Act(kind + "." + what, "run " + concealed.apply(run), status, detail);
    }

    @Override
    public Optional<RunRows> rows() {
        return Optional.of(new RunRows(run, RowText.of(run, isWhole, read)));
    }
}
