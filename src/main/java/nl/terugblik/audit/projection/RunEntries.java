package nl.terugblik.audit.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.ledger.ActLog;
import nl.terugblik.ledger.StoredLog;
import nl.terugblik.ledger.entry.Act;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done to runs, entered in the log of acts: a transaction makes one entry of what it does to a run. */
public final class RunEntries {

    /** What entries did to runs was destroyed, for it told of a delivery that holds nobody any more. */
    static final String DESTROYED = "rows.destroyed";

    /** A delivery's name, which tells of what was in it. */
    private static final Pattern DELIVERY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}(?![0-9a-f])");

    private final DataSource database;
    private final ActLog log;
    private final RunTables tables;
    private final JdbcClient jdbc;

    public RunEntries(DataSource database, ActLog log) {
        this.database = database;
        this.log = log;
        this.tables = new RunTables(database);
        this.jdbc = JdbcClient.create(database);
    }

    public void together(Runnable work) {
        log.together(work);
    }

    /** Does something to a run, in the transaction that is open or one of its own, and lets its entry know. */
    public void of(String run, Consumer<RunDraft> work) {
        log.together(() -> work.accept(draft(run)));
    }

    private RunDraft draft(String run) {
        return log.draft("run " + run, RunDraft.class, () -> new RunDraft(run, tables, this::concealed));
    }

    private String concealed(String text) {
        return DELIVERY.matcher(text).replaceAll(name -> "#" + log.subjects().commitment(name.group()));
    }

    public boolean isEmpty() {
        return log.size() == 0;
    }

    /** Enters what older programs left, where nothing was entered yet. */
    public void takeOver() {
        if (log.size() > 0) {
            return;
        }
        List<String> runs = jdbc.sql("select id from run order by started_at, id")
                .query(String.class)
                .list();
        if (!runs.isEmpty()) {
            log.together(() -> runs.forEach(run -> draft(run).whole().is("taken_over")));
        }
    }

    /**
     * Does something that rewrites rows of any runs; what entries said of those runs is destroyed, and each is entered anew
     * with all of its rows.
     */
    public void rewriting(Runnable work) {
        log.together(() -> {
            Map<String, List<String>> before = tables.byRun();
            work.run();
            Map<String, List<String>> after = tables.byRun();
            List<Long> destroyed = new ArrayList<>();
            before.forEach((run, rows) -> {
                if (!Objects.equals(rows, after.get(run))) {
                    destroyed.addAll(log.destroyRows(run));
                }
            });
            forgetDeliveriesNamedNoMore(before.keySet(), after.keySet());
            if (!destroyed.isEmpty()) {
                enterDestroyed(destroyed);
            }
            after.forEach((run, rows) -> {
                if (!Objects.equals(rows, before.get(run))) {
                    draft(run).whole().is("rewritten");
                }
            });
        });
    }

    public void followLog() {
        RunProjection projection = RunProjection.of(new StoredLog(database));
        List<RunRow> rows = new ArrayList<>(projection.rows());
        Set<String> brought = new LinkedHashSet<>();
        tables.each(row -> {
            if (!projection.has(row.run())) {
                rows.add(row);
                brought.add(row.run());
            }
        });
        tables.replace(rows);
        brought.forEach(run -> draft(run).whole().is("taken_over"));
    }

    private void enterDestroyed(List<Long> entries) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("entries", entries.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        log.enter(new Act(DESTROYED, "register", "done", detail));
    }

    public void forgetSubject(String word) {
        log.subjects().known(word).ifPresent(commitment -> {
            log.subjects().forget(word);
            log.enter(new Act("subject.forgotten", "subject " + commitment, "done"));
        });
    }

    private void forgetDeliveriesNamedNoMore(Iterable<String> before, Iterable<String> after) {
        String still = String.join("\n", after);
        for (String run : before) {
            DELIVERY.matcher(run)
                    .results()
                    .map(name -> name.group())
                    .filter(name -> !still.contains(name))
                    .forEach(name -> jdbc.sql("delete from ledger_subject where word like ?")
                            .param("%" + name + "%")
                            .update());
        }
    }
}
