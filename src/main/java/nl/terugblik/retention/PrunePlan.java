package nl.terugblik.retention;

import java.util.List;

/**
 * What a policy lets go, and what it would let go but something needs.
 *
 * @param policy the policy's name
 * @param go what goes
 * @param stay what stays, with why
 */
public record PrunePlan(String policy, List<Prunable> go, List<Kept> stay) {

    public PrunePlan {
        go = List.copyOf(go);
        stay = List.copyOf(stay);
    }

    /**
     * A run that stays although it is old and was carried out again.
     *
     * @param run its id
     * @param why what needs it
     */
    public record Kept(String run, String why) {}

    /** How much room it makes, in bytes. */
    public long bytes() {
        return go.stream().mapToLong(Prunable::bytes).sum();
    }
}
