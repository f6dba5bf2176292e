package nl.terugblik.meta.effects;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of a run's variables are effects on which outcome.
 *
 * @param variables the variables of each outcome; the first is the one that joins an effect pooled elsewhere
 * @param construct outcomes that the variables come near but are not
 * @param strict whether those are left out
 * @param study what the study is called
 * @param sample what its sample is called
 */
public record OwnOutcomes(
        Map<String, List<String>> variables, Set<String> construct, boolean strict, String study, String sample) {}
