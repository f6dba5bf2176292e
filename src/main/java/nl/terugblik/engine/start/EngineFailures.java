package nl.terugblik.engine.start;

import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.JobStopped;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.sample.TargetNotEmptyException;
import nl.terugblik.spread.PartFailed;
import nl.terugblik.spread.Told;
import nl.terugblik.spread.queue.CannotUseQueue;
import nl.terugblik.study.feasibility.EmptyRegister;
import nl.terugblik.study.feasibility.FolderTaken;
import nl.terugblik.study.feasibility.UnknownDelivery;
import nl.terugblik.study.feasibility.UnsupportedStudy;

/** The failures of all that carries commands out, on one machine and on several. */
public final class EngineFailures {

    private EngineFailures() {}

    /** All of them. */
    public static Failures all() {
        return Failures.standard()
                .and(UnreadableDelivery.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(JobStopped.class, ExitCode.STOPPED)
                .and(CannotMakePart.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(PartFailed.class, failed -> ExitCode.of(failed.exit()))
                .and(OtherVersion.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(CannotReachDatabase.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(CannotUseQueue.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(EmptiedRegister.class, ExitCode.VERIFICATION_FAILED)
                .and(InvalidStudy.class, ExitCode.INVALID_INPUT)
                .and(UnsupportedStudy.class, ExitCode.INVALID_INPUT)
                .and(EmptyRegister.class, ExitCode.WRONG_USAGE)
                .and(FolderTaken.class, ExitCode.WRONG_USAGE)
                .and(UnknownDelivery.class, ExitCode.WRONG_USAGE)
                .and(TargetNotEmptyException.class, ExitCode.WRONG_USAGE);
    }

    /** What a part's failure on a worker is here: a delivery that is refused there is refused. */
    public static RuntimeException onWorker(Told told) {
        return told.exit() == ExitCode.DELIVERY_REFUSED.number()
                ? new IntakeRefused(told.sentence())
                : new PartFailed(told);
    }

    /** How a part failed: as the command would that carried it out by itself; of what only its kind may be told, that. */
    public static Told ofPart(Throwable failure) {
        Failures failures = all();
        ExitCode code = failures.code(failure);
        return code == ExitCode.INTERNAL_ERROR
                ? new Told(
                        code.number(),
                        "A part of a step failed on a worker (" + Failures.name(failure) + "); its log tells where.")
                : new Told(code.number(), failures.sentence(failure));
    }
}
