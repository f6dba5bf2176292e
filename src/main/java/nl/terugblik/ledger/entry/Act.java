package nl.terugblik.ledger.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that was done.
 *
 * @param action what: a word or two with a dot between, such as {@code study.ended}
 * @param object to what, such as {@code run ekc-1}; of persons and deliveries a commitment alone
 * @param outcome to what end
 * @param detail what more there is to say of it, in order: texts and whole numbers
 */
public record Act(String action, String object, String outcome, Map<String, Object> detail) {

    private static final Pattern ACTION = Pattern.compile("[a-z]+(\\.[a-z_]+)?");

    public Act {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is a word or two, such as study.ended");
        }
        if (!detail.values().stream()
                .allMatch(value -> value instanceof String || value instanceof Long || value instanceof Integer)) {
            throw new IllegalArgumentException("an entry's detail is texts and whole numbers");
        }
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    /** An act of which there is no more to say. */
    public Act(String action, String object, String outcome) {
        this(action, object, outcome, Map.of());
    }
}
