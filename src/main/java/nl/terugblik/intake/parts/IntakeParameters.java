package nl.terugblik.intake.parts;

import java.util.Objects;
import nl.terugblik.register.Delivery;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** What the parameters of an intake's job say: which delivery, and in how many parts where several machines may take them. */
public final class IntakeParameters {

    private static final String DELIVERY = "delivery";
    private static final String PARTS = "parts";
    private static final String HELD = "held";

    private IntakeParameters() {}

    /** The parameters of a delivery's intake: its number, which no other has, and nothing of its content. */
    public static JobParameters of(Delivery delivery) {
        return new JobParametersBuilder()
                .addLong(DELIVERY, (long) delivery.id())
                .toJobParameters();
    }

    /**
     * The same of one that several machines may take parts of; it makes no other job.
     *
     * @param isHeld whether each that carries parts out holds the rows that it reads, and reads itself what it has not
     */
    public static JobParameters inParts(JobParameters parameters, int parts, boolean isHeld) {
        return new JobParametersBuilder(parameters)
                .addLong(PARTS, (long) parts, false)
                .addLong(HELD, isHeld ? 1L : 0L, false)
                .toJobParameters();
    }

    /** Whether several machines may take parts of an intake with these parameters. */
    public static boolean isForSeveral(JobParameters parameters) {
        return parameters.getLong(PARTS) != null;
    }

    static boolean isHeld(JobParameters parameters) {
        return Objects.equals(parameters.getLong(HELD), 1L);
    }

    static int parts(JobParameters parameters) {
        return Math.toIntExact(Objects.requireNonNull(parameters.getLong(PARTS)));
    }

    /** The number of the delivery. */
    public static int delivery(JobParameters parameters) {
        return Math.toIntExact(Objects.requireNonNull(parameters.getLong(DELIVERY)));
    }
}
