package nl.terugblik.exchange.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Names of variables for programs that allow less than the dataset does. */
public final class Names {

    private Names() {}

    /**
     * The names, where needed cut and numbered so that each is allowed and none comes twice.
     *
     * @param names the names of the dataset: lower-case letters, digits and underscores
     * @param longest the most characters that a name may have
     * @param reserved whether a name means something else to the program
     */
    public static List<String> fit(List<String> names, int longest, Predicate<String> reserved) {
        Set<String> taken = new HashSet<>();
        List<String> fitting = new ArrayList<>();
        for (String name : names) {
            String tried = name.substring(0, Math.min(name.length(), longest));
            for (int number = 2; reserved.test(tried) || taken.contains(tried); number++) {
                String end = "_" + number;
                tried = name.substring(0, Math.min(name.length(), longest - end.length())) + end;
            }
            taken.add(tried);
            fitting.add(tried);
        }
        return fitting;
    }
}
