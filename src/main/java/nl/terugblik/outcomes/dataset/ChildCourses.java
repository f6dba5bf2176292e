package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.ChildCourse.Stay;
import nl.terugblik.statistics.Numbers;

/**
 * The courses of the children of some families, each made of columns when it is asked for: as objects those of a register would take
 * four times the room.
 */
final class ChildCourses extends AbstractList<ChildCourse> implements RandomAccess {

    private static final Comparator<Stay> BY_START =
            Comparator.comparingDouble(Stay::start).thenComparing(Stay::setting);

    private final int[] children;
    private final Basics basics;
    private final int[] firstStay;
    private final Stays stays;

    /**
     * What is known of children but their stays.
     *
     * @param family of each child its family's row
     * @param index which have an index order
     * @param reasons of each child why that ended, as a place among the words
     * @param observedUntil of each family
     * @param placementsRefused the families of which rows about placements were refused
     */
    record Basics(
            int[] family,
            BitSet index,
            Numbers age,
            Numbers start,
            Numbers end,
            Numbers reasons,
            Numbers observedUntil,
            BitSet placementsRefused,
            Words words) {}

    /**
     * Placements, those of a child one behind another as they stand in the file.
     *
     * @param setting of each the place of its setting among the words
     * @param endedBy the same of how it ended
     */
    record Stays(int[] child, Numbers setting, Numbers start, Numbers end, Numbers endedBy) {

        /** The same, child by child. */
        Stays at(int[] rows) {
            return new Stays(
                    IntStream.of(rows).map(row -> child[row]).toArray(),
                    setting.at(rows),
                    start.at(rows),
                    end.at(rows),
                    endedBy.at(rows));
        }
    }

    /** The few words that files have many times, by their places; the first is the empty one. */
    static final class Words {

        private final List<String> words = new ArrayList<>(List.of(""));

        int place(String word) {
            int place = words.indexOf(word);
            if (place < 0) {
                words.add(word);
                return words.size() - 1;
            }
            return place;
        }

        String at(double place) {
            return words.get((int) place);
        }
    }

    private ChildCourses(int[] children, Basics basics, int[] firstStay, Stays stays) {
        this.children = children;
        this.basics = basics;
        this.firstStay = firstStay;
        this.stays = stays;
    }

    /** The children by family, and within one in the order of {@code children.csv}. */
    static List<ChildCourse> read(Path dataset, Families families) {
        ChildReading children = new ChildReading(dataset, families);
        children.readChildren();
        children.readEvents();
        return of(children.basics(), children.stays(), families.size());
    }

    private static List<ChildCourse> of(Basics basics, Stays stays, int families) {
        int[] byChild = sorted(stays.child(), basics.family().length);
        int[] firstStay = firsts(stays.child(), basics.family().length);
        return new ChildCourses(sorted(basics.family(), families), basics, firstStay, stays.at(byChild));
    }

    /** The places of keys below a bound by key, those of equal keys in their order. */
    private static int[] sorted(int[] keys, int bound) {
        int[] next = firsts(keys, bound);
        int[] sorted = new int[keys.length];
        for (int place = 0; place < keys.length; place++) {
            sorted[next[keys[place]]++] = place;
        }
        return sorted;
    }

    /** Where each key begins among all of them in order, and where the last ends. */
    private static int[] firsts(int[] keys, int bound) {
        int[] firsts = new int[bound + 1];
        for (int key : keys) {
            firsts[key + 1]++;
        }
        Arrays.parallelPrefix(firsts, Integer::sum);
        return firsts;
    }

    @Override
    public int size() {
        return children.length;
    }

    @Override
    public ChildCourse get(int place) {
        int child = children[place];
        int family = basics.family[child];
        return new ChildCourse(
                family,
                basics.index.get(child),
                basics.age.get(child),
                basics.start.get(child),
                basics.end.get(child),
                basics.words.at(basics.reasons.get(child)),
                staysOf(child),
                !basics.placementsRefused.get(family),
                basics.observedUntil.get(family));
    }

    private List<Stay> staysOf(int child) {
        int first = firstStay[child];
        int end = firstStay[child + 1];
        if (first == end) {
            return List.of();
        }
        List<Stay> of = new ArrayList<>(end - first);
        for (int stay = first; stay < end; stay++) {
            of.add(new Stay(
                    basics.words.at(stays.setting.get(stay)),
                    stays.start.get(stay),
                    stays.end.get(stay),
                    basics.words.at(stays.endedBy.get(stay))));
        }
        of.sort(BY_START);
        return of;
    }
}
