package nl.terugblik.spread.queue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/**
 * A request as it waits: the name of a step and the number of a part in the job repository, as two lines of text. Nothing that is read
 * back can be anything else.
 */
final class RequestText {

    private static final Pattern TEXT = Pattern.compile("(?<step>[^\\n]{1,100})\\n(?<part>[0-9]{1,18})");

    private RequestText() {}

    static byte[] of(StepExecutionRequest request) {
        return (request.getStepName() + "\n" + request.getStepExecutionId()).getBytes(StandardCharsets.UTF_8);
    }

    /** What is asked for, unless that is something else. */
    static Optional<StepExecutionRequest> read(byte[] text) {
        Matcher read = TEXT.matcher(new String(text, StandardCharsets.UTF_8));
        return read.matches()
                ? Optional.of(new StepExecutionRequest(read.group("step"), Long.parseLong(read.group("part"))))
                : Optional.empty();
    }
}
