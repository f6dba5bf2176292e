package nl.terugblik.study;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.files.Sha256;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.Delivery;
import nl.terugblik.study.kept.ProtocolCopies;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What other machines must know of a run to carry parts of it out, as the job's execution context says it: names, a hash and a number, and no
 * key. The study's files themselves lie as copies in the run's folder, which all machines share.
 *
 * @param folder the run's folder while it is written, below the work folder
 * @param protocol the names of the copies
 * @param hash over the names and hashes of all of them
 * @param published the place in the order of publication of the last delivery that counts
 * @param memory how many bytes Java may use where the study was begun; its tables are computed where it is not much less
 */
record WorkOrder(String folder, ProtocolFolder protocol, String hash, int published, long memory) {

    private static final String FOLDER = "order.folder";
    private static final String STUDY = "order.study";
    private static final String INSTRUMENT = "order.instrument";
    private static final String HASH = "order.hash";
    private static final String PUBLISHED = "order.published";
    private static final String MEMORY = "order.memory";

    /** The order for a run. */
    static WorkOrder of(StudyWork work, Path below) {
        Path root = below.toAbsolutePath().normalize();
        ProtocolFolder protocol = ProtocolFolder.of(work.study());
        return new WorkOrder(
                root.relativize(work.partial().toAbsolutePath().normalize()).toString(),
                protocol,
                hash(protocol, work.study()),
                work.asOf().deliveries().stream()
                        .map(Delivery::publishedNo)
                        .mapToInt(number -> number.orElseThrow())
                        .max()
                        .orElse(0),
                Runtime.getRuntime().maxMemory());
    }

    /** Enters the order as the job begins, and lays the copies down. */
    JobExecutionListener entered(StudyWork work, JobRepository repository) {
        return new JobExecutionListener() {
            @Override
            public void beforeJob(JobExecution job) {
                if (Files.isDirectory(work.spool())) {
                    ProtocolCopies.write(work.spool(), work.study());
                }
                write(job.getExecutionContext());
                repository.updateExecutionContext(job);
            }
        };
    }

    private void write(ExecutionContext context) {
        context.putString(FOLDER, folder);
        context.putString(STUDY, protocol.study());
        context.putString(INSTRUMENT, protocol.instrument());
        context.putString(HASH, hash);
        context.putInt(PUBLISHED, published);
        context.putLong(MEMORY, memory);
    }

    /** The order that a job was begun with. */
    static WorkOrder read(ExecutionContext context) {
        return new WorkOrder(
                context.getString(FOLDER),
                new ProtocolFolder(context.getString(STUDY), context.getString(INSTRUMENT)),
                context.getString(HASH),
                context.getInt(PUBLISHED),
                context.getLong(MEMORY, 0));
    }

    /** The run's folder as this machine has it; whoever wrote the order has no say in what lies beside the work folder. */
    Path partial(Path below) {
        Path root = below.toAbsolutePath().normalize();
        Path partial = root.resolve(folder).normalize();
        if (!partial.startsWith(root) || !Files.isDirectory(StudyWork.spool(partial))) {
            throw new CannotMakePart("This machine does not see the folder of the run, " + partial
                    + ": --work must name the folder that it shares with the machine on which the study was begun.");
        }
        return partial;
    }

    /** The study, from the copies. */
    Study study(Path partial) {
        try {
            Study study = protocol.readCopies(StudyWork.spool(partial));
            if (hash(protocol, study).equals(hash)) {
                return study;
            }
        } catch (InvalidStudy e) {
            // said below
        }
        throw new CannotMakePart(
                "The copies of the study's files in the folder of the run are not those that the run was"
                        + " begun with; start the study again.");
    }

    private static String hash(ProtocolFolder protocol, Study study) {
        StringBuilder text = new StringBuilder();
        protocol.files(study)
                .forEach((name, file) ->
                        text.append(name).append(' ').append(file.sha256()).append('\n'));
        return Sha256.of(text.toString());
    }
}
