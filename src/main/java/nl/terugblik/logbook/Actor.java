package nl.terugblik.logbook;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who gives a command: the name that the environment claims, else that of the system's user.
 *
 * @param name up to 64 letters, digits and {@code . _ @ : -}
 */
public record Actor(String name) {

    private static final String VARIABLE = "TERUGBLIK_ACTOR";
    private static final int LONGEST = 64;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@:-]{1," + LONGEST + "}");

    public Actor {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an actor's name has up to " + LONGEST + " letters, digits and . _ @ : -");
        }
    }

    /** The actor of this environment; what no name may hold becomes {@code _}. */
    public static Actor of(Map<String, String> environment, String systemUser) {
        String claimed = environment.getOrDefault(VARIABLE, "").strip();
        String name = (claimed.isEmpty() ? systemUser : claimed).replaceAll("[^\\p{L}\\p{N}._@:-]", "_");
        return new Actor(name.isEmpty() ? "unknown" : name.substring(0, Math.min(name.length(), LONGEST)));
    }
}
