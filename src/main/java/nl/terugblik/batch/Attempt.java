package nl.terugblik.batch;

import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * One go at a part of a step, told from others by a mark that the files it writes bear. On one machine a go continues the files of
 * the one before, since one process at a time holds the register, and bears none. Where several machines are at work, one that
 * was given up may still be writing; so each go there begins anew in files of its own, and those count that the part's
 * execution context names in the end. What a part enters in the register, it enters with its checkpoint: one that does {@link #goesOn go on}
 * after the last, and makes no more than its files anew.
 */
public final class Attempt {

    private static final String MARK = "attempt";

    private static final String GOES_ON = "goes.on";

    private Attempt() {}

    /** Says of a part, in what tells it apart, that a further go goes on after the checkpoint of the one before. */
    public static void goOn(ExecutionContext told) {
        told.put(GOES_ON, "yes");
    }

    static boolean goesOn(ExecutionContext told) {
        return told.containsKey(GOES_ON);
    }

    /** What is added to the names of the files that a part wrote: nothing where one machine did. */
    public static String mark(ExecutionContext part) {
        return part.getString(MARK, "");
    }

    /** Whether a part was begun where several machines are at work. */
    static boolean isMarked(ExecutionContext part) {
        return part.containsKey(MARK);
    }

    /**
     * Lets a part begin anew, or go on.
     *
     * @param told what tells the part apart, which stays
     * @param delivery how often it was given out
     */
    static void begin(StepExecution part, ExecutionContext told, int delivery) {
        ExecutionContext context = part.getExecutionContext();
        if (!goesOn(told)) {
            List<String> known =
                    context.entrySet().stream().map(Map.Entry::getKey).toList();
            known.forEach(context::remove);
        }
        told.entrySet().forEach(entry -> context.put(entry.getKey(), entry.getValue()));
        context.putString(MARK, "." + part.getId() + "." + delivery);
    }
}
