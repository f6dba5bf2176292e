package nl.terugblik.spread;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the parts of a step stand.
 *
 * @param all how many were handed out
 * @param running how many are still to end
 * @param atWork who is at work on how many
 */
record Standing(int all, int running, List<Parts> atWork) {

    /**
     * Parts that stand alike.
     *
     * @param running whether they are still to end
     * @param worker who is at work on them
     */
    record Parts(boolean running, Optional<String> worker, int parts) {}

    Standing {
        atWork = List.copyOf(atWork);
    }

    static Standing of(List<Parts> parts) {
        return new Standing(
                parts.stream().mapToInt(Parts::parts).sum(),
                parts.stream().filter(Parts::running).mapToInt(Parts::parts).sum(),
                parts.stream()
                        .filter(one -> one.running() && one.worker().isPresent())
                        .toList());
    }

    /** In words: {@code 12 of 32 parts done; at work: node-2/4711 on 2}. */
    String words() {
        String done = all - running + " of " + all + " parts done";
        return atWork.isEmpty()
                ? done
                : done + "; at work: "
                        + atWork.stream()
                                .map(one -> one.worker().orElseThrow() + " on " + one.parts())
                                .collect(Collectors.joining(", "));
    }
}
