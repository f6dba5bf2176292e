package nl.terugblik.disclosure.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.files.CsvReader;

/**
 * Which families of several datasets are the same. Runs of one study call a family by one pseudonym. In another study it is
 * who has the same day of T1 and was the same in all that both knew of it by then; where several families were, it does not
 * matter which of them is taken for which, since they count alike.
 */
final class Persons {

    private final List<DatasetCounts> datasets;
    private final Set<String> background = new TreeSet<>();
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
    private final Map<String, List<Integer>> alike = new HashMap<>();
    private int persons;

    Persons(List<DatasetCounts> datasets) {
        this.datasets = datasets;
        background.addAll(datasets.get(0).run().knownByT1());
        datasets.forEach(dataset -> background.retainAll(dataset.run().knownByT1()));
    }

    /** The number of the family at each place of each dataset. */
    List<int[]> numbers() {
        List<int[]> all = new ArrayList<>();
        for (DatasetCounts dataset : datasets) {
            Map<String, Integer> own = numbers.computeIfAbsent(dataset.run().pseudonyms(), none -> new HashMap<>());
            meet(dataset, own);
            all.add(dataset.traits().names().stream()
                    .mapToInt(name -> own.computeIfAbsent(name, none -> persons++))
                    .toArray());
        }
        return all;
    }

    private void meet(DatasetCounts dataset, Map<String, Integer> own) {
        Set<Integer> known = new LinkedHashSet<>(own.values());
        CsvReader.read(dataset.run().everyone(), row -> {
            StringBuilder was = new StringBuilder(row.get("t1"));
            background.forEach(variable -> was.append('|').append(row.get(variable)));
            List<Integer> others = alike.computeIfAbsent(was.toString(), none -> new ArrayList<>());
            Integer person = own.get(row.get("family"));
            if (person == null) {
                person = others.stream().filter(known::add).findFirst().orElseGet(() -> persons++);
                own.put(row.get("family"), person);
                known.add(person);
            }
            if (!others.contains(person)) {
                others.add(person);
            }
        });
    }

    int count() {
        return persons;
    }
}
