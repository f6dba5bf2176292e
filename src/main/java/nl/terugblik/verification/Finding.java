package nl.terugblik.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found.
 *
 * @param check what was checked, in a word
 * @param words what it comes to
 * @param faults a sentence for each thing that is not as it was
 * @param notProven what this check cannot say, each in a few words
 */
public record Finding(String check, String words, List<String> faults, List<String> notProven) {

    public Finding {
        faults = List.copyOf(faults);
        notProven = List.copyOf(notProven);
    }

    /** Whether all of it is as it was. */
    public boolean holds() {
        return faults.isEmpty();
    }

    /** A finding that is being gathered. */
    static final class Gathering {

        private static final int MOST = 40;

        private final String check;
        private final List<String> faults = new ArrayList<>();
        private final List<String> notProven = new ArrayList<>();
        private int more;

        Gathering(String check) {
            this.check = check;
        }

        void fault(String sentence) {
            if (faults.contains(sentence)) {
                return;
            }
            if (faults.size() < MOST) {
                faults.add(sentence);
            } else {
                more++;
            }
        }

        void cannotSay(String words) {
            if (!notProven.contains(words)) {
                notProven.add(words);
            }
        }

        boolean holds() {
            return faults.isEmpty();
        }

        Finding found(String words) {
            List<String> all = new ArrayList<>(faults);
            if (more > 0) {
                all.add("And " + more + " more of this kind.");
            }
            return new Finding(check, words, all, notProven);
        }
    }
}
