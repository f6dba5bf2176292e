package nl.terugblik.logbook;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as it may be kept: kinds and places in the program, and no words, since they may quote what was read. */
final class Wordless {

    private Wordless() {}

    /** A line a kind and a line a place, causes below what they caused. */
    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        tell(failure, "", text, Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void tell(Throwable failure, String how, StringBuilder text, Set<Throwable> told) {
        for (Throwable at = failure; at != null && told.add(at); at = at.getCause()) {
            text.append(at == failure ? how : "caused by ")
                    .append(at.getClass().getName())
                    .append('\n');
            for (StackTraceElement place : at.getStackTrace()) {
                text.append("    at ")
                        .append(place.getClassName())
                        .append('.')
                        .append(place.getMethodName())
                        .append(place.getLineNumber() < 0 ? "" : ":" + place.getLineNumber())
                        .append('\n');
            }
            for (Throwable beside : at.getSuppressed()) {
                tell(beside, "beside ", text, told);
            }
        }
    }
}
