package nl.terugblik.disclosure.counts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.terugblik.disclosure.counts.Trait.Kind;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.run.Sides;
import nl.terugblik.files.CsvReader;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who has which trait: of every variable and value one bit a family, so that counting those with several traits never
 * reads the dataset again. A family is only a place in a row here.
 */
public final class Traits {

    private static final String SCREENED = "cohort/screened.csv";
    private static final Set<String> UNRECORDED = Set.of("not_recorded", "rejected_source");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Numbers numbers = new Numbers();
    private final Set<String> measured = new HashSet<>();
    private final Map<Trait, BitSet> having = new HashMap<>();
    private final Map<String, SortedSet<String>> values = new TreeMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> kinds;
    private final Map<String, Boolean> courses;
    private final Sides sides;

    private Traits(RunFolder run) {
        this.kinds = run.kinds();
        this.courses = run.courses();
        this.sides = run.sides();
    }

    /** Reads the dataset of a run, once. */
    public static Traits of(RunFolder run) {
        Traits traits = new Traits(run);
        CsvReader.read(run.everyone(), traits::family);
        if (run.isMatched()) {
            CsvReader.read(run.cohort(), row -> traits.mark(traits.place(row), Trait.is(Trait.MATCHED, "1")));
        }
        CsvReader.read(run.file("dataset/missing.csv"), traits::missing);
        CsvReader.read(run.file("dataset/long.csv"), traits::moment);
        CsvReader.read(run.file("dataset/missing-long.csv"), traits::missingAtAMoment);
        if (run.has(SCREENED)) {
            CsvReader.read(run.file(SCREENED), traits::screened);
        }
        for (String variable : run.kinds().keySet()) {
            run.values(variable).forEach(value -> traits.value(variable, value));
        }
        traits.places.clear();
        traits.findAliases(run);
        traits.having.keySet().forEach(trait -> traits.measured.add(trait.variable()));
        return traits;
    }

    private void family(CSVRecord row) {
        int place = newPlace(row.get("family"));
        for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
            String variable = cell.getKey();
            if (variable.equals(Trait.GROUP)) {
                side(place, row);
            } else if (kinds.containsKey(variable)) {
                answer(place, variable, cell.getValue(), isSplit(kinds.get(variable)));
            }
        }
    }

    private void side(int place, CSVRecord row) {
        Optional<String> side = sides.of(row);
        mark(place, Trait.group(side.orElse("none")));
        if (!sides.areAll()) {
            side.ifPresent(compared -> mark(place, Trait.is(Trait.COMPARED, "1")));
            if (Sides.isAnalysed(row)) {
                mark(place, Trait.ownGroup(row.get("group")));
            }
        }
    }

    private int newPlace(String family) {
        int place = names.size();
        places.put(family, place);
        names.add(family);
        return place;
    }

    /** What became of a family; those outside the dataset have no other trait. */
    private void screened(CSVRecord row) {
        String family = row.get("family");
        int place = places.containsKey(family) ? place(row) : newPlace(family);
        mark(place, Trait.flow("read", "all"));
        mark(place, Trait.flow(row.get("outcome"), row.get("reason")));
    }

    private static boolean isSplit(@Nullable String kind) {
        return "binary".equals(kind) || "category".equals(kind);
    }

    private int place(CSVRecord row) {
        Integer place = places.get(row.get("family"));
        return place == null ? places.size() : place;
    }

    private void moment(CSVRecord row) {
        String moment = row.get("moment");
        courses.forEach((measure, any) -> {
            String cell = row.get(measure);
            String value = any && !cell.isEmpty() ? cell.equals("0") ? "0" : "1" : cell;
            answer(place(row), measure + "@" + moment, value, true);
            if (!any && !cell.isEmpty()) {
                numbers.add(measure + "@" + moment, place(row), cell);
            }
        });
    }

    private void answer(int place, String variable, String value, boolean split) {
        if (value.isEmpty()) {
            return;
        }
        mark(place, Trait.known(variable));
        mark(place, Trait.applies(variable));
        if (split) {
            mark(place, Trait.is(variable, value));
            value(variable, value);
        } else {
            numbers.add(variable, place, value);
        }
    }

    private void value(String variable, String value) {
        values.computeIfAbsent(variable, name -> new TreeSet<>()).add(value);
    }

    private void missing(CSVRecord row) {
        missing(place(row), row.get("variable"), row.get("reason"));
    }

    private void missingAtAMoment(CSVRecord row) {
        missing(place(row), row.get("variable") + "@" + row.get("moment"), row.get("reason"));
    }

    private void missing(int place, String variable, String reason) {
        mark(place, Trait.reason(variable, reason));
        if (UNRECORDED.contains(reason)) {
            mark(place, Trait.unknown(variable));
            mark(place, Trait.applies(variable));
        }
    }

    private void mark(int place, Trait trait) {
        having.computeIfAbsent(trait, none -> new BitSet()).set(place);
    }

    /**
     * The variable that a measure at a moment is. Where a variable of the dataset says the same of every family, it is that
     * variable: a table of the one tells what a table of the other hides.
     */
    String at(String measure, String moment) {
        String own = measure + "@" + moment;
        return aliases.getOrDefault(own, own);
    }

    private void findAliases(RunFolder run) {
        BitSet cohort = run.isMatched() ? families(Trait.is(Trait.MATCHED, "1")) : everyone();
        List<String> measured =
                values.keySet().stream().filter(name -> name.contains("@")).toList();
        for (String own : measured) {
            for (String variable : kinds.keySet()) {
                if (isSame(own, variable, cohort)) {
                    aliases.put(own, variable);
                    adopt(own, variable);
                    break;
                }
            }
        }
    }

    private boolean isSame(String own, String variable, BitSet cohort) {
        if (!of(Trait.known(own), cohort).equals(of(Trait.known(variable), cohort))) {
            return false;
        }
        if (!isSplit(kinds.get(variable))) {
            return variable.equals(own.replace('@', '_'));
        }
        SortedSet<String> both = new TreeSet<>(values(own));
        both.addAll(values(variable));
        return both.stream()
                .allMatch(value -> of(Trait.is(own, value), cohort).equals(of(Trait.is(variable, value), cohort)));
    }

    private BitSet of(Trait trait, BitSet cohort) {
        BitSet those = (BitSet) families(trait).clone();
        those.and(cohort);
        return those;
    }

    /** What is only known of the measure is known of the variable then. */
    private void adopt(String own, String variable) {
        Map<Trait, BitSet> more = new HashMap<>();
        having.forEach((trait, families) -> {
            if (trait.variable().equals(own)) {
                more.put(new Trait(variable, trait.kind(), trait.value()), families);
            }
        });
        more.forEach(having::putIfAbsent);
        values(own).forEach(value -> value(variable, value));
        numbers.adopt(own, variable);
    }

    /** The values that are found of a variable, or could be. */
    public List<String> values(String variable) {
        return List.copyOf(values.getOrDefault(variable, new TreeSet<>()));
    }

    /** Counts families. */
    public Cell count(Counted of) {
        if (of.contradictsItself() || of.traits().stream().anyMatch(trait -> trait.tells() && !isValue(trait))) {
            return Cell.impossible(of);
        }
        return Cell.families(of, families(of).cardinality());
    }

    /** The families that have every one of these traits, by their places; for this room and who sees rows anyway. */
    public BitSet families(Counted of) {
        Iterator<Trait> traits = of.traits().iterator();
        BitSet all = traits.hasNext() ? (BitSet) families(traits.next()).clone() : everyone();
        traits.forEachRemaining(trait -> all.and(families(trait)));
        return all;
    }

    /** Those of these to whom a variable applies; where it applies to every family, anyone knows that these are all of them. */
    Counted applies(Counted of, String variable) {
        BitSet others = everyone();
        others.andNot(families(Trait.applies(variable)));
        return others.isEmpty() ? of : of.and(Trait.applies(variable));
    }

    /** Whether every trait of these is known of each family, so that they can be told one by one. */
    public boolean knows(Counted of) {
        return of.unit() == Unit.FAMILIES
                && of.traits().stream()
                        .allMatch(trait -> having.containsKey(trait) || trait.kind() != Trait.Kind.REASON);
    }

    /** Whether anything is known here of what these are counted by. */
    public boolean measures(Counted of) {
        return of.traits().stream()
                .allMatch(trait -> trait.variable().equals(Trait.GROUP) || measured.contains(trait.variable()));
    }

    /** The study's pseudonyms of all families, by their places. */
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** What measures at moments are called that say the same of every family as a variable does. */
    public Map<String, String> aliases() {
        return Map.copyOf(aliases);
    }

    /** A number of those of these families of whom it is known. */
    public double[] numbers(String variable, Counted of) {
        return numbers.of(variable, families(of));
    }

    /** By how much a number rose between two moments, of those of whom both are known. */
    public double[] rises(String from, String to, Counted of) {
        return numbers.rises(from, to, families(of));
    }

    private boolean isValue(Trait trait) {
        return values.getOrDefault(trait.variable(), new TreeSet<>()).contains(trait.value());
    }

    private BitSet everyone() {
        BitSet everyone = new BitSet();
        having.forEach((trait, families) -> {
            if (trait.kind() == Kind.IS && trait.variable().equals(Trait.GROUP)) {
                everyone.or(families);
            }
        });
        return everyone;
    }

    private BitSet families(Trait trait) {
        return having.getOrDefault(trait, new BitSet());
    }
}
