package nl.terugblik.report.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which words each part of a page holds, by their keys: so that nothing points to a part for what it does not say.
 */
public final class Said {
    private final Map<String, Set<String>> keys = new HashMap<>();
    private String part = "";

    /** From here on a part speaks, until the next begins. */
    public void begin(String name) {
        part = name;
    }

    public void note(String key) {
        keys.computeIfAbsent(part, name -> new HashSet<>()).add(key);
    }

    /** Whether a part holds all of these words. */
    public boolean in(String name, Collection<String> words) {
        return keys.getOrDefault(name, Set.of()).containsAll(words);
    }
}
