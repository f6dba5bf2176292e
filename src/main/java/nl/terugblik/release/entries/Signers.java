package nl.terugblik.release.entries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may sign at some moment: each name with the key that was registered for it last. Names that ever had a key in common are
 * one person, whoever else they have one in common with.
 */
public final class Signers {

    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, Set<String>> namesByKey = new HashMap<>();

    Signers() {}

    void add(String name, String key) {
        keys.put(name, key);
        namesByKey.computeIfAbsent(key, none -> new HashSet<>()).add(name);
    }

    /** The public key of a name, in base64. */
    public Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Whether a key was ever registered for a name; who signed with one that was replaced since did so in good order. */
    public boolean wasKeyOf(String name, String key) {
        return namesByKey.getOrDefault(key, Set.of()).contains(name);
    }

    /** Another name that a key was registered for. */
    public Optional<String> otherHolder(String key, String name) {
        return namesByKey.getOrDefault(key, Set.of()).stream()
                .filter(holder -> !holder.equals(name))
                .sorted()
                .findFirst();
    }

    /** Whether two names are one person. */
    public boolean areOne(String one, String other) {
        Set<String> person = new HashSet<>(Set.of(one));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (Set<String> names : namesByKey.values()) {
                if (names.stream().anyMatch(person::contains)) {
                    isGrowing |= person.addAll(names);
                }
            }
        }
        return person.contains(other);
    }
}
