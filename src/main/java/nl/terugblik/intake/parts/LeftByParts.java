package nl.terugblik.intake.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.terugblik.batch.Attempt;
import nl.terugblik.intake.assembly.RowCounts;
import nl.terugblik.intake.reading.FieldCounts;
import nl.terugblik.intake.reading.TablePart;
import nl.terugblik.intake.reading.TableReading;
import nl.terugblik.intake.table.CanonicalTable;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What the parts of an intake left in the job repository, in their last go over all starts of the job. Several threads may ask. */
public final class LeftByParts {

    private final Cuts cuts;
    private final JobRepository repository;
    private final Supplier<JobInstance> instance;
    private final Map<CanonicalTable, List<String>> files = new ConcurrentHashMap<>();

    LeftByParts(Cuts cuts, JobRepository repository, Supplier<JobInstance> instance) {
        this.cuts = cuts;
        this.repository = repository;
        this.instance = instance;
    }

    /** The files in which the pieces of a table were left, once it is read. */
    List<String> files(CanonicalTable table) {
        return files.computeIfAbsent(
                table,
                any -> cuts.of(table).stream()
                        .map(piece -> piece.file(Attempt.mark(left(piece).orElseGet(ExecutionContext::new))))
                        .toList());
    }

    /** The rows that were read of a table. */
    public long rowsRead(CanonicalTable table) {
        return cuts.of(table).stream()
                .flatMap(piece -> left(piece).stream())
                .mapToLong(context -> context.getLong(TableReading.ROWS_READ, 0))
                .sum();
    }

    /** How the cells of a table's columns stand. */
    public FieldCounts fields(CanonicalTable table) {
        return FieldCounts.sum(
                table,
                cuts.of(table).stream().flatMap(piece -> left(piece).stream()).toList());
    }

    /** What became of the rows of all tables. */
    public RowCounts counts() {
        RowCounts counts = new RowCounts();
        for (int part = 0; part < cuts.parts(); part++) {
            left(Stages.ASSEMBLE, Stages.name(part)).ifPresent(context -> counts.add(RowCounts.read(context)));
        }
        return counts;
    }

    private Optional<ExecutionContext> left(TablePart piece) {
        return left(Stages.reading(piece.table()), piece.name());
    }

    private Optional<ExecutionContext> left(String step, String part) {
        return Optional.ofNullable(repository.getLastStepExecution(instance.get(), step + ":" + part))
                .map(StepExecution::getExecutionContext);
    }
}
