package nl.terugblik.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.disclosure.suppression.CannotProtect;
import nl.terugblik.disclosure.suppression.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sequences of releases, each held against all before it, and then attacked together. */
class ReleasesAttackedTest {

    private static final int THRESHOLD = 10;
    private static final double ROUNDING = 1e-6;

    @TempDir
    private Path folder = Path.of("");

    /**
     * Each word is a release: {@code year}, {@code first}, {@code second} and {@code third} part of it, {@code one} family
     * more or {@code fifteen}, one that {@code objected} or was {@code erased}, one that was {@code coded} otherwise, a {@code quota} of those in later
     * months, the {@code rest}, and those who were {@code matched}; with another threshold, or of one table alone.
     */
    @ParameterizedTest
    @CsvSource({
        "year first second third",
        "first second third year",
        "first year third second",
        "year:20 year year:30",
        "year:50 year one",
        "year one",
        "year objected one",
        "fifteen year objected",
        "year coded year",
        "coded year:20 fifteen",
        "quota rest year",
        "year quota rest",
        "quota year:20 first rest one",
        "year@outcomes year@baseline year@missing year",
        "year@missing one@outcomes year@baseline objected@outcomes coded",
        "first@outcomes second@outcomes third@baseline year@outcomes year",
        "year matched",
        "matched year one",
        "matched:20 matched year",
        "matched@outcomes year@outcomes matched@missing objected@baseline matched",
        "year erased",
        "year erased erased",
        "year:20 erased",
        "year@missing erased@outcomes",
        "year@missing erased@baseline",
        "year@outcomes erased@missing",
        "year@outcomes erased@baseline",
        "year@baseline erased@outcomes",
        "year@baseline erased@missing",
        "year@missing year@outcomes erased@baseline erased@missing",
        "first second erased",
        "year fifteen erased",
    })
    void tellsNothingMoreNarrowlyThanTheThreshold(String sequence) throws Exception {
        for (long seed = 1; seed <= 1; seed++) {
            attack(sequence, seed);
        }
    }

    /** What the choice costs is counted, not timed. */
    @Test
    void asksNoMoreOfASecondRequestThanAFewQuestionsASmallCount() throws Exception {
        List<InventedFamily> world = InventedFamily.some(330, 1);
        List<Earlier> earlier = new ArrayList<>();
        List<Integer> questions = new ArrayList<>();
        for (String what : List.of("year", "fifteen", "quota")) {
            Path own = Files.createDirectories(folder.resolve("asked-" + what));
            RunFolder run = new InventedTables(families(world, what))
                    .into(new InventedRun(own))
                    .open();
            Set<String> tables = Set.copyOf(InventedTables.ALL);
            ControlledTables released =
                    TableControl.control(run, tables, THRESHOLD, THRESHOLD, earlier, Patience.endless());
            questions.add(released.questions());
            earlier.add(new Earlier(what, released.dataset(), tables, released.published(), Optional.of(run)));
        }
        assertThat(questions.get(0)).isBetween(1, 80);
        assertThat(questions.get(1)).isBetween(1, 350);
        assertThat(questions.get(2)).isBetween(1, 400);
    }

    private void attack(String sequence, long seed) throws Exception {
        List<InventedFamily> world = InventedFamily.some(330, seed);
        List<Earlier> earlier = new ArrayList<>();
        InventedAttacker attacker = new InventedAttacker();
        for (String word : sequence.split(" ")) {
            String what = word.split("[:@]")[0];
            int threshold = word.contains(":") ? Integer.parseInt(word.split(":")[1]) : THRESHOLD;
            Set<String> tables = word.contains("@")
                    ? Set.of("tables/" + word.split("@")[1] + ".csv")
                    : Set.copyOf(InventedTables.ALL);
            List<InventedFamily> families = families(world, what);
            String name = seed + "-" + earlier.size();
            Path own = Files.createDirectories(folder.resolve("run" + name));
            if (what.equals("erased")) {
                earlier.replaceAll(ReleasesAttackedTest::withoutItsRun);
            }
            InventedRun invented = new InventedTables(families).into(new InventedRun(own));
            if (what.equals("matched")) {
                invented.andUnmatched();
                world.subList(0, 300).stream()
                        .filter(family -> !families.contains(family))
                        .forEach(family ->
                                invented.family(family.name(), family.group(), family.moved(), family.reason()));
            }
            RunFolder run = invented.open();
            Optional<ControlledTables> released = released(run, tables, threshold, earlier);
            if (released.isEmpty()) {
                continue;
            }
            Path outside = Files.createDirectories(folder.resolve("out" + name));
            released.get().write(outside);
            attacker.has(families, outside);
            earlier.add(new Earlier(
                    name, released.get().dataset(), tables, released.get().published(), Optional.of(run)));
        }
        assertThat(earlier).as(sequence).hasSizeGreaterThan(1);
        attacker.think();
        for (int release = 0; release < earlier.size(); release++) {
            for (InventedTables.Meaning meaning : InventedTables.meanings()) {
                if (earlier.get(release).tables().contains(meaning.table())) {
                    mustBeWide(attacker, sequence, seed, release, meaning.of(), List.of());
                    for (int other = 0; other < earlier.size(); other++) {
                        if (other != release) {
                            mustBeWide(attacker, sequence, seed, release, meaning.of(), List.of(other));
                        }
                    }
                }
            }
        }
    }

    /** Where a family of a run is erased, its dataset goes. */
    private static Earlier withoutItsRun(Earlier release) {
        return new Earlier(
                release.release(), release.dataset(), release.tables(), release.published(), Optional.empty());
    }

    /** Nothing leaves where what is out already would tell, with all that is known now, more than it may. */
    private static Optional<ControlledTables> released(
            RunFolder run, Set<String> tables, int threshold, List<Earlier> earlier) {
        try {
            return Optional.of(TableControl.control(run, tables, threshold, THRESHOLD, earlier, Patience.endless()));
        } catch (CannotProtect e) {
            return Optional.empty();
        }
    }

    private static void mustBeWide(
            InventedAttacker attacker,
            String sequence,
            long seed,
            int release,
            Predicate<InventedFamily> of,
            List<Integer> notIn) {
        long truth = attacker.truth(release, of, notIn);
        if (truth > 0 && truth < THRESHOLD) {
            double[] bounds = attacker.bounds(release, of, notIn);
            assertThat(bounds[0]).isLessThanOrEqualTo(truth + ROUNDING);
            assertThat(bounds[1] - bounds[0])
                    .as(
                            "%s, seed %d: %d of release %d, not of %s, between %s",
                            sequence, seed, truth, release, notIn, List.of(bounds[0], bounds[1]))
                    .isGreaterThanOrEqualTo(THRESHOLD - ROUNDING);
        }
    }

    private static List<InventedFamily> families(List<InventedFamily> world, String what) {
        List<InventedFamily> all = world.subList(0, 300);
        return switch (what) {
            case "year" -> all;
            case "first" -> all.stream().filter(family -> family.month() < 4).toList();
            case "second" ->
                all.stream()
                        .filter(family -> family.month() >= 4 && family.month() < 8)
                        .toList();
            case "third" -> all.stream().filter(family -> family.month() >= 8).toList();
            case "matched" ->
                all.stream().filter(family -> family.month() % 3 > 0).toList();
            case "quota" ->
                all.stream().filter(family -> family.month() >= 3).limit(160).toList();
            case "rest" -> all.stream().filter(family -> family.month() < 6).toList();
            case "one" -> world.subList(0, 301);
            case "fifteen" -> world.subList(0, 315);
            case "objected", "erased" -> world.subList(1, 300);
            case "coded" -> {
                List<InventedFamily> coded = new ArrayList<>(all);
                coded.set(7, coded.get(7).withMoved(coded.get(7).moved().equals("1") ? "0" : "1"));
                yield coded;
            }
            default -> throw new IllegalArgumentException(what);
        };
    }
}
