package nl.terugblik.outcomes.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * How a study wants its tests made, where it leaves that open to choice.
 *
 * @param means how two means are compared
 * @param cells what must hold enough families for a moderator to be tested
 * @param dropsModerator whether a model that adjusts for the moderator itself does without that covariate; else it is
 *     withheld
 * @param showsExplained whether the share of variation that a logistic model explains stands beside its outcome
 * @param moderators how single moderators enter; those that are not here enter as they are measured
 */
public record TestOptions(
        Means means, Cells cells, boolean dropsModerator, boolean showsExplained, Map<String, Moderator> moderators) {

    /** Those of a plan that says nothing of it. */
    public static final TestOptions USUAL =
            new TestOptions(Means.POOLED, Cells.CONDITION_BY_CATEGORY, false, false, Map.of());

    /** How two means are compared. */
    public enum Means {
        /** Student's t with pooled variance. */
        POOLED,
        /** Welch's t where Levene's test about means has p below .05, else Student's. */
        LEVENE,
        /** Welch's t. */
        WELCH
    }

    /** What must hold enough families for a coded moderator to be tested. */
    public enum Cells {
        /** Each of its values in each group. */
        CONDITION_BY_CATEGORY,
        /** Each of its values, both groups together. */
        CATEGORY
    }

    /**
     * How a moderator enters.
     *
     * @param as a number or a factor; empty for what it is measured as
     * @param reference the code that each other one is held against; empty where no single contrasts are asked for
     */
    public record Moderator(Optional<As> as, OptionalInt reference) {

        static final Moderator USUAL = new Moderator(Optional.empty(), OptionalInt.empty());
    }

    /** What a moderator is taken for. */
    public enum As {
        /** One column of numbers, whose effect is a slope. */
        NUMBER,
        /** A column for each value but one, whatever the distances between them. */
        FACTOR
    }

    public TestOptions {
        moderators = Map.copyOf(moderators);
    }

    /** How a moderator enters. */
    public Moderator moderator(String name) {
        return moderators.getOrDefault(name, Moderator.USUAL);
    }

    static TestOptions read(JsonFile file, JsonNode root) {
        Map<String, Moderator> moderators = new LinkedHashMap<>();
        root.path("moderation").path("options").properties().forEach(entry -> {
            JsonNode options = entry.getValue();
            moderators.put(
                    entry.getKey(),
                    new Moderator(
                            options.has("as")
                                    ? Optional.of(choice(file, options, "as", As.class, As.NUMBER))
                                    : Optional.empty(),
                            options.has("reference")
                                    ? OptionalInt.of(file.number(options, "reference"))
                                    : OptionalInt.empty()));
        });
        return new TestOptions(
                choice(file, root, "t_test", Means.class, USUAL.means),
                choice(file, root, "minimum_cells", Cells.class, USUAL.cells),
                root.path("moderation").path("drops_moderator").asBoolean(false),
                root.has("r_squared"),
                moderators);
    }

    private static <E extends Enum<E>> E choice(JsonFile file, JsonNode node, String key, Class<E> all, E usual) {
        if (!node.has(key)) {
            return usual;
        }
        String text = file.text(node, key);
        return Arrays.stream(all.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> file.fault("has a " + key + " that is none"));
    }
}
