package nl.terugblik.disclosure.suppression;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.terugblik.disclosure.counts.Counted;

/**
 * What is hidden of all that is counted.
 *
 * @param published the counts that anyone may see
 * @param small the printed counts that are hidden because they are small
 * @param besides the printed counts that are hidden to keep others from being worked out
 * @param bounds of each small count and small difference, values that no reader can rule out: the least and the greatest
 *     that were found, which is as far as anyone looked
 * @param told how many small counts of earlier releases those had told already
 * @param questions how many programs it took to find that out
 */
public record Hidden(
        Set<Counted> published,
        Set<Counted> small,
        Set<Counted> besides,
        List<Interval> bounds,
        int told,
        int questions) {

    Hidden(
            Set<Counted> published,
            Set<Counted> small,
            Set<Counted> besides,
            Collection<Interval> bounds,
            int told,
            int questions) {
        this(published, small, besides, List.copyOf(bounds), told, questions);
    }

    /** The narrowest of the bounds; infinite where nothing is small. */
    public double narrowest() {
        return bounds.stream().mapToDouble(Interval::width).min().orElse(Double.POSITIVE_INFINITY);
    }
}
