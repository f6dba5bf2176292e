package nl.terugblik.round.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.statistics.agreement.CodedUnits;

/** Gathers what two coders said of one variable, unit by unit, as numbers. */
final class Tally {

    private final List<String> categories;
    private final Map<Integer, Integer> documents = new HashMap<>();
    private final List<int[]> rows = new ArrayList<>();

    Tally(List<String> categories) {
        this.categories = List.copyOf(categories);
    }

    /** A unit of a document, with the category that each gave it; what is no category is no code. */
    void add(int document, String a, String b) {
        int place = documents.computeIfAbsent(document, made -> documents.size());
        rows.add(new int[] {place, categories.indexOf(a), categories.indexOf(b)});
    }

    int units() {
        return rows.size();
    }

    CodedUnits coded() {
        return new CodedUnits(categories.size(), column(0), column(1), column(2));
    }

    private int[] column(int place) {
        return rows.stream().mapToInt(row -> row[place]).toArray();
    }
}
