package nl.terugblik.spread;

import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;

/** Why a part failed, as far as it may be said: our own failures are written for people, of others the kind alone is told. */
final class Sentence {

    private static final int MOST = 500;

    private Sentence() {}

    static Optional<String> of(StepExecution part) {
        return part.getFailureExceptions().stream().map(Sentence::of).findFirst();
    }

    private static String of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at.getClass().getName().startsWith("nl.terugblik.")) {
                return cut(String.valueOf(at.getMessage()));
            }
        }
        return "A part of a step failed on a worker (" + failure.getClass().getSimpleName() + "); its log tells where.";
    }

    private static String cut(String sentence) {
        return sentence.substring(0, Math.min(MOST, sentence.length()));
    }
}
