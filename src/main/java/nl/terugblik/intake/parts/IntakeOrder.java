package nl.terugblik.intake.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.register.Delivery;
import nl.terugblik.source.ProfileFile;
import nl.terugblik.source.RefusedRows;
import nl.terugblik.source.SourceProfile;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What other machines must know of an intake to carry parts of it out, as the job's execution context says it: numbers, and no key and
 * nothing of any row. The delivery lies under the same path everywhere; its source profile lies as a copy beside the spools.
 *
 * @param pieces how its tables are cut
 * @param sizes how large each table is
 * @param profile the hash of the source profile's file; empty for the canonical layout
 * @param refusedRows what becomes of a family of which rows were refused
 */
record IntakeOrder(String pieces, String sizes, String profile, RefusedRows refusedRows) {

    private static final String PIECES = "order.pieces";
    private static final String SIZES = "order.sizes";
    private static final String PROFILE = "order.profile";
    private static final String REFUSED_ROWS = "order.refused.rows";

    private static final String COPY = "source-profile.yaml";

    /** The order for an intake. */
    static IntakeOrder of(IntakeWork work, Cuts cuts) {
        Tables content = work.source().content();
        return new IntakeOrder(
                cuts.text(),
                sizes(content),
                content.profile().map(profile -> profile.file().sha256()).orElse(""),
                work.policy().refusedRows());
    }

    private static String sizes(Tables content) {
        return content.present().stream()
                .sorted()
                .map(table -> table.tableName() + "=" + content.bytes(table))
                .collect(Collectors.joining(" "));
    }

    /** Enters the order as the job begins, and lays the copy down. */
    JobExecutionListener entered(IntakeWork work, JobRepository repository) {
        return new JobExecutionListener() {
            @Override
            public void beforeJob(JobExecution job) {
                work.source().content().profile().ifPresent(used -> {
                    PrivateFiles.write(work.spool().resolve(COPY), used.file().content());
                });
                ExecutionContext context = job.getExecutionContext();
                context.putString(PIECES, pieces);
                context.putString(SIZES, sizes);
                context.putString(PROFILE, profile);
                context.putString(REFUSED_ROWS, refusedRows.name());
                repository.updateExecutionContext(job);
            }
        };
    }

    /** The order that a job was begun with. */
    static IntakeOrder read(ExecutionContext context) {
        return new IntakeOrder(
                context.getString(PIECES),
                context.getString(SIZES),
                context.getString(PROFILE),
                RefusedRows.valueOf(context.getString(REFUSED_ROWS)));
    }

    /** The delivery as this machine has it. */
    DeliveryFolder source(Delivery delivery, Path spool) {
        if (!Files.isDirectory(spool)) {
            throw new CannotMakePart("This machine does not see the folder " + spool
                    + ": --work must name the folder that it shares with the machine on which the intake was begun.");
        }
        Optional<SourceProfile> used = profile(spool);
        try {
            DeliveryFolder source = DeliveryFolder.of(delivery, used);
            if (sizes(source.content()).equals(sizes)) {
                return source;
            }
        } catch (UnreadableDelivery | IntakeRefused e) {
            // said below
        }
        throw new CannotMakePart(
                "This machine does not see the delivery in " + delivery.folder()
                        + " as the machine on which its intake was begun: every worker must be able to read it under that path.");
    }

    private Optional<SourceProfile> profile(Path spool) {
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        try {
            SourceProfile copy = ProfileFile.read(spool.resolve(COPY));
            if (copy.file().sha256().equals(profile)) {
                return Optional.of(copy);
            }
        } catch (InvalidStudy e) {
            // said below
        }
        throw new CannotMakePart("The copy of the source profile in " + spool
                + " is not that with which the intake was begun; start the intake again.");
    }
}
