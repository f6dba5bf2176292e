package nl.terugblik.study.matched;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.dataset.layout.DatasetFile;
import nl.terugblik.files.CsvBytes;
import nl.terugblik.protocol.Comparison;
import nl.terugblik.protocol.Study;

/**
 * The families of the cohort in the order of the dataset's files. Those of a third group, and those that the study does not
 * analyse, are in no comparison, and are not matched.
 *
 * @param families their pseudonyms in the study
 * @param compared which are in one of the two groups that are held against one another, and analysed, by place
 * @param experimental which of those are in the group that is held against the other
 * @param children how many children each has
 * @param sharing control families of which a child is also in an experimental family
 * @param comparison the names of the groups
 */
record Cohort(
        List<String> families,
        BitSet compared,
        BitSet experimental,
        int[] children,
        BitSet sharing,
        Comparison comparison) {

    /** Why a family of {@link #sharing} is in no set, in files. */
    static final String SHARES_CHILD = "shares_child";

    /** The cohort as the dataset has it. */
    static Cohort read(Path dataset, Study study) {
        Comparison comparison = study.comparison();
        List<String> families = new ArrayList<>();
        BitSet compared = new BitSet();
        BitSet experimental = new BitSet();
        boolean allAnalysed = study.question().notAnalysed().isEmpty();
        Path file = dataset.resolve(allAnalysed ? "covariates.csv" : DatasetFile.UNMATCHED);
        List<String> columns = allAnalysed ? List.of("family", "group") : List.of("family", "group", "analysed");
        CsvBytes.read(file, columns, (row, at) -> {
            if (at.length == 2 || row.text(at[2]).equals("1")) {
                String group = row.text(at[1]);
                experimental.set(families.size(), group.equals(comparison.treated()));
                compared.set(families.size(), experimental.get(families.size()) || group.equals(comparison.control()));
            }
            families.add(row.text(at[0]));
        });
        ChildReading reading = new ChildReading(families);
        CsvBytes.read(
                dataset.resolve("children.csv"),
                List.of("family", "child"),
                (row, at) -> reading.add(row.text(at[0]), row.text(at[1])));
        return new Cohort(
                families,
                compared,
                experimental,
                reading.children,
                reading.sharing(compared, experimental),
                comparison);
    }

    int size() {
        return families.size();
    }

    /** The name of the group of a family that is compared. */
    String group(int place) {
        return experimental.get(place) ? comparison.treated() : comparison.control();
    }

    /** The places of the families that may be matched. */
    int[] matchable() {
        BitSet others = (BitSet) compared.clone();
        others.andNot(sharing);
        return others.stream().toArray();
    }

    /**
     * Finds children of two families: their number in one delivery is in one family, but a delivery of changes may move a
     * child while its old family is left as it was. A control whose child took part in a conference elsewhere is no control.
     */
    private static final class ChildReading {
        private final List<String> families;
        private final int[] children;
        private long[] marks = new long[1024];
        private int[] places = new int[1024];
        private int size;
        private int family;

        ChildReading(List<String> families) {
            this.families = families;
            this.children = new int[families.size()];
        }

        /** Children stand in the order of their families. */
        void add(String of, String child) {
            while (!families.get(family).equals(of)) {
                family++;
            }
            if (size == marks.length) {
                marks = Arrays.copyOf(marks, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            // Half of a pseudonym of 128 bits tells the children of a register apart.
            marks[size] = Long.parseUnsignedLong(child, 0, 16, 16);
            places[size++] = family;
            children[family]++;
        }

        /** Control families of which a child is also in an experimental family. */
        BitSet sharing(BitSet compared, BitSet experimental) {
            long[] atConference = IntStream.range(0, size)
                    .filter(child -> experimental.get(places[child]))
                    .mapToLong(child -> marks[child])
                    .sorted()
                    .toArray();
            BitSet sharing = new BitSet();
            for (int child = 0; child < size; child++) {
                int place = places[child];
                boolean control = compared.get(place) && !experimental.get(place);
                if (control && Arrays.binarySearch(atConference, marks[child]) >= 0) {
                    sharing.set(place);
                }
            }
            return sharing;
        }
    }
}
