package nl.terugblik.outcomes.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are found where a list has them, in whatever order they are asked for. */
class NamesTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 40, 1000})
    void aFinderFindsEachNameAndNoOther(int count) throws IOException {
        Random random = new Random(count);
        List<String> sorted = new ArrayList<>(some(random, count));
        List<String> asked = new ArrayList<>(sorted);
        asked.addAll(some(random, count + 5));
        Collections.sort(asked);
        asked.addAll(sorted.subList(0, count / 2)); // once more, from the first
        List<String> shuffled = new ArrayList<>(asked);
        Collections.shuffle(shuffled, random);
        asked.addAll(shuffled);
        Names names = Names.of(sorted);
        Names.Finder finder = names.finder();
        List<Integer> found = new ArrayList<>();
        rows(asked).read(() -> {}, row -> found.add(finder.find(row, 0)));
        assertThat(found)
                .containsExactlyElementsOf(asked.stream()
                        .map(name -> Collections.binarySearch(sorted, name) < 0 ? -1 : sorted.indexOf(name))
                        .toList());
        assertThat(IntStream.range(0, count).mapToObj(names::get)).containsExactlyElementsOf(sorted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 60, 3000})
    void aTableNumbersNamesAsTheyComeFirst(int count) throws IOException {
        Random random = new Random(count);
        List<String> added = new ArrayList<>(some(random, count));
        added.addAll(added.subList(0, count / 3));
        Collections.shuffle(added, random);
        List<String> once = new ArrayList<>(new LinkedHashSet<>(added));
        NameTable table = new NameTable();
        List<Integer> numbers = new ArrayList<>();
        rows(added).read(() -> {}, row -> numbers.add(table.add(row, 0)));
        assertThat(numbers)
                .containsExactlyElementsOf(added.stream().map(once::indexOf).toList());
        assertThat(table.size()).isEqualTo(once.size());
        List<String> asked = new ArrayList<>(some(random, count));
        asked.addAll(once);
        List<Integer> found = new ArrayList<>();
        rows(asked).read(() -> {}, row -> found.add(table.find(row, 0)));
        assertThat(found)
                .containsExactlyElementsOf(asked.stream().map(once::indexOf).toList());
    }

    /** Names of unequal lengths, some the beginning of others. */
    private static TreeSet<String> some(Random random, int count) {
        TreeSet<String> some = new TreeSet<>();
        while (some.size() < count) {
            some.add(Integer.toString(random.nextInt(10 * count + 10), 3));
        }
        return some;
    }

    private CsvRows rows(List<String> names) throws IOException {
        Files.writeString(folder.resolve("names.csv"), "name\n" + String.join("\n", names) + "\n");
        return new CsvRows(folder, "names.csv");
    }
}
