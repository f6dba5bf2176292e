package nl.terugblik.batch;

import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One go at a part of a step, told from others by a mark that the files it writes bear. On one machine a go continues the files of
 * the one before, since one process at a time holds the register, and bears none. Where several machines are at work, one that
 * was given up may still be writing; so each go there begins anew in files of its own, and those count that the part's
 * execution context names in the end.
 */
public final class Attempt {

    private static final String MARK = "attempt";

    private Attempt() {}

    /** What is added to the names of the files that a part wrote: nothing where one machine did. */
    public static String mark(ExecutionContext part) {
        return part.getString(MARK, "");
    }

    /** Whether a part was begun where several machines are at work. */
    static boolean isMarked(ExecutionContext part) {
        return part.containsKey(MARK);
    }

    /**
     * Lets a part begin anew.
     *
     * @param told what tells the part apart, which stays
     * @param delivery how often it was given out
     */
    static void begin(StepExecution part, ExecutionContext told, int delivery) {
        ExecutionContext context = part.getExecutionContext();
        List<String> known = context.entrySet().stream().map(Map.Entry::getKey).toList();
        known.forEach(context::remove);
        told.entrySet().forEach(entry -> context.put(entry.getKey(), entry.getValue()));
        context.putString(MARK, "." + part.getId() + "." + delivery);
    }
}
