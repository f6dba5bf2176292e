package nl.terugblik.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four hundred families hold enough of each group, and every way of being left out. */
class CohortShapesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsEnoughFamiliesOfEachGroupAndOfEachReasonForExclusion(long seed) {
        ReadDelivery delivery = ReadDelivery.written(new SampleDelivery(400, seed, 0), directory);
        List<Spell> spells = Spell.of(delivery);
        Map<String, LocalDate> indexDates = Spell.indexDates(spells);
        Set<String> inWindow = indexDates.keySet();
        Set<String> objected = delivery.families(delivery.table("objections").stream());
        Set<String> conference = delivery.families(conferences(delivery, row -> true));
        Set<String> experimental = delivery.families(conferences(
                delivery,
                row -> indexDates.containsKey(row.get("family_id"))
                        && isHeldFrom(indexDates.getOrDefault(row.get("family_id"), LocalDate.MAX), row)));
        Set<String> mentioned =
                delivery.families(delivery.where("journal", row -> Mentions.isMention(row.get("text"))));

        assertThat(without(experimental, objected)).hasSizeBetween(85, 110);
        assertThat(without(without(without(inWindow, conference), mentioned), objected))
                .hasSizeBetween(130, 170);
        assertThat(without(without(inWindow, conference), without(inWindow, mentioned)))
                .hasSizeGreaterThan(5);
        assertThat(objected).hasSizeGreaterThan(5);

        Set<String> withSpell = new TreeSet<>(spells.stream().map(Spell::family).toList());
        Set<String> all = delivery.byKey("families", "family_id").keySet();
        assertThat(without(all, withSpell)).hasSizeGreaterThan(20);
        assertThat(without(withSpell, inWindow)).hasSizeGreaterThan(20);

        Set<String> left = without(without(conference, experimental), objected);
        assertThat(delivery.families(conferences(
                        delivery,
                        row -> row.get("status").equals("established")
                                && row.get("established_on").isEmpty())))
                .containsAnyElementsOf(left);
        assertThat(delivery.families(
                        conferences(delivery, row -> !row.get("established_on").isEmpty())))
                .containsAnyElementsOf(left);
        for (String status : List.of("proposed", "declined", "cancelled")) {
            assertThat(delivery.families(
                            conferences(delivery, row -> row.get("status").equals(status))))
                    .as(status)
                    .containsAnyElementsOf(left);
        }
        assertThat(yearObserved(delivery, experimental)).isGreaterThan(60);
        assertThat(experimental.size() - yearObserved(delivery, experimental)).isPositive();
    }

    private static Stream<CSVRecord> conferences(ReadDelivery delivery, Predicate<CSVRecord> condition) {
        return delivery.where("plans", row -> row.get("kind").equals("conference") && condition.test(row));
    }

    private static boolean isHeldFrom(LocalDate indexDate, CSVRecord plan) {
        return plan.get("status").equals("established")
                && plan.get("established_on").compareTo(indexDate.toString()) >= 0;
    }

    private static long yearObserved(ReadDelivery delivery, Set<String> families) {
        Set<String> late = delivery.families(
                conferences(delivery, row -> row.get("established_on").compareTo("2014-06-30") > 0));
        return without(families, late).size();
    }

    private static Set<String> without(Set<String> families, Set<String> others) {
        Set<String> left = new TreeSet<>(families);
        left.removeAll(others);
        return left;
    }
}
