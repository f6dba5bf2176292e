package nl.terugblik.question;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a family answers to a question. */
public sealed interface Answer {

    /**
     * It is out.
     *
     * @param reason the name of the first reason that applies
     */
    record Out(String reason) implements Answer {}

    /**
     * It is in.
     *
     * @param group the name of its group
     * @param notAnalysed the first reason why it is in no comparison; empty where it is in them
     * @param moments the days of its moments by name, T1 first; empty where it has no such moment
     * @param datedBy for each moment after T1 the event that dates it; empty where it is counted from another moment, or there is none
     */
    record In(
            String group,
            Optional<String> notAnalysed,
            Map<String, Optional<LocalDate>> moments,
            Map<String, Optional<String>> datedBy)
            implements Answer {}
}
