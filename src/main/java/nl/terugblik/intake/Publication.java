package nl.terugblik.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.assembly.RowCounts;
import nl.terugblik.intake.assembly.RowCounts.Fate;
import nl.terugblik.intake.reading.TableReading;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.Deliveries;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The end of an intake: every row read is accounted for, the steward's files are written, and the delivery becomes
 * visible to studies in one transaction.
 */
final class Publication {

    private final IntakeWork work;
    private final JobRepository repository;
    private final Supplier<JobInstance> instance;

    Publication(IntakeWork work, JobRepository repository, Supplier<JobInstance> instance) {
        this.work = work;
        this.repository = repository;
        this.instance = instance;
    }

    void publish() {
        List<Reconciliation> tables = reconcile();
        JdbcTemplate jdbc = new JdbcTemplate(work.database());
        int delivery = work.delivery().id();
        for (CanonicalTable table : work.source().withUnknownColumns()) {
            Rejections.enter(jdbc, delivery, Rejection.ofHeader(table, Rule.UNKNOWN_COLUMN));
        }
        enterUnused(jdbc, delivery);
        PrivateFiles.folder(work.results());
        Reconciliation.write(work.results().resolve("reconciliation.csv"), tables);
        Rejections.write(
                work.database(),
                delivery,
                work.source().content(),
                work.results().resolve("rejections.csv"));
        for (Reconciliation table : tables) {
            jdbc.update(
                    "insert into reconciliation (delivery, table_name, rows_read, accepted, rejected, duplicates)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    delivery,
                    table.table().tableName(),
                    table.read(),
                    table.accepted(),
                    table.rejected(),
                    table.duplicates());
        }
        jdbc.update("delete from row_verdict where delivery = ?", delivery);
        new Deliveries(work.database()).publish(delivery);
    }

    private void enterUnused(JdbcTemplate jdbc, int delivery) {
        try {
            work.source()
                    .content()
                    .counted(work.source().declaredRows().keySet())
                    .forEach(this::checkDeclared);
            work.source()
                    .content()
                    .unused()
                    .forEach((place, rows) -> Rejections.enter(
                            jdbc,
                            delivery,
                            new Rejection(
                                    place.table(),
                                    place.line(),
                                    "",
                                    Rule.NOT_USED,
                                    Severity.WARNING,
                                    Scope.ROW,
                                    Math.toIntExact(rows))));
        } catch (IOException e) {
            throw new UnreadableDelivery("Cannot read the delivery again to count rows that feed no table ("
                    + e.getClass().getSimpleName() + "); check the disk or share it lies on and start again.");
        }
    }

    /** The rows that were read of a table, over all starts of the job. */
    long rowsRead(CanonicalTable table) {
        String step = IntakeJob.isByChild(table) ? IntakeJob.READ_BY_CHILD : IntakeJob.READ_BY_FAMILY;
        return context(step, table.tableName())
                .map(context -> context.getLong(TableReading.ROWS_READ, 0))
                .orElse(0L);
    }

    private List<Reconciliation> reconcile() {
        RowCounts counts = new RowCounts();
        for (int part = 1; part <= IntakeJob.PARTS; part++) {
            context(IntakeJob.ASSEMBLE, "part " + part).ifPresent(context -> counts.add(RowCounts.read(context)));
        }
        List<Reconciliation> tables = new ArrayList<>();
        for (CanonicalTable table : CanonicalTable.values()) {
            if (work.source().tables().contains(table)) {
                Reconciliation row = new Reconciliation(
                        table,
                        rowsRead(table),
                        counts.of(table, Fate.ACCEPTED),
                        counts.of(table, Fate.REFUSED),
                        counts.of(table, Fate.DUPLICATE));
                row.check();
                checkDeclared(row);
                tables.add(row);
            }
        }
        return tables;
    }

    private void checkDeclared(Reconciliation table) {
        checkDeclared(table.table().fileName(), table.read());
    }

    private void checkDeclared(String file, long read) {
        Long declared = work.source().declaredRows().get(file);
        if (declared != null && declared != read) {
            throw new IntakeRefused("Delivery refused: " + file + " holds " + read
                    + " rows where datapackage.json says " + declared + "; fetch the delivery again.");
        }
    }

    private Optional<ExecutionContext> context(String step, String part) {
        return Optional.ofNullable(repository.getLastStepExecution(instance.get(), step + ":" + part))
                .map(StepExecution::getExecutionContext);
    }
}
