package nl.terugblik.sample;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four hundred families hold every shape of case file that the coding rules tell apart. */
class CaseShapesTest {

    @TempDir
    private static Path directory;

    private static ReadDelivery delivery = new ReadDelivery(Path.of(""));

    @BeforeAll
    static void write() {
        delivery = ReadDelivery.written(new SampleDelivery(400, 1, 0), directory);
    }

    @ParameterizedTest(name = "{0}.{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        families           | ethnicity           | ,dutch,other
        families           | parents_together    | ,no,yes
        families           | households_involved | ,1,2
        families           | parental_mid        | ,both,father,mother,none
        children           | sex                 | ,f,m,x
        referral_reasons   | factor              | child,parent
        supervision_orders | kind                | extension,order,provisional
        placements         | setting             | agency_foster,network,residential
        placements         | ended_by            | ,adulthood,other,reunification,transfer
        lirik              | neglect_signs       | ,no,yes
        lirik              | violence_signs      | ,no,yes
        lirik              | arij_risk           | ,1,2,3,4,5,6
        care_episodes      | target              | child,family,parent
        care_episodes      | deployed            | no,yes
        plans              | kind                | conference,family_plan
        plans              | status              | cancelled,declined,established,proposed
        """)
    void usesEveryCodeAndLeavesOutWhereItMay(String table, String column, String codes) {
        Set<String> used =
                delivery.table(table).stream().map(row -> row.get(column)).collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrder(codes.split(",", -1));
    }

    @Test
    void movesChildrenOnTheSameDayOrTheNextAndPlacesThemAgainAfterAReturn() {
        assertThat(someConsecutive((first, next) -> endedBy(first, "transfer") && days(first, next) == 0))
                .isTrue();
        assertThat(someConsecutive((first, next) -> endedBy(first, "transfer") && days(first, next) == 1))
                .isTrue();
        assertThat(someConsecutive((first, next) -> endedBy(first, "reunification") && days(first, next) < 2))
                .isTrue();
        assertThat(someConsecutive((first, next) -> endedBy(first, "reunification") && days(first, next) > 1))
                .isTrue();
    }

    @Test
    void leavesPlacementsAndCareOpen() {
        assertThat(delivery.table("placements"))
                .anyMatch(row -> row.get("ended_on").isEmpty());
        assertThat(delivery.table("care_episodes"))
                .anyMatch(row ->
                        row.get("deployed").equals("yes") && row.get("ended_on").isEmpty());
    }

    @Test
    void assessesFamiliesAndChildrenSeveralTimesADayWhollyPartlyAndForTheRiskAlone() {
        List<String> items = delivery.header("lirik").subList(4, 10);
        Set<String> shapes = delivery.table("lirik").stream()
                .map(row -> {
                    long filled = items.stream()
                            .filter(item -> !row.get(item).isEmpty())
                            .count();
                    String filling = filled == 0 ? "none" : filled == 6 ? "all" : "some";
                    return filling + (row.get("arij_risk").isEmpty() ? "" : " and risk");
                })
                .collect(Collectors.toSet());
        assertThat(shapes).containsExactlyInAnyOrder("all", "all and risk", "some", "some and risk", "none and risk");
        assertThat(delivery.table("lirik"))
                .extracting(row -> row.get("child_id").isEmpty())
                .contains(true, false);
        assertThat(delivery.table("lirik").stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("family_id") + row.get("assessed_on"), Collectors.counting()))
                        .values())
                .contains(1L, 2L);
    }

    @Test
    void assessesTwiceEquallyFarFromAnOrder() {
        Map<String, LocalDate> indexDates = Spell.indexDates(Spell.of(delivery));
        Map<String, List<CSVRecord>> assessments = delivery.by("lirik", "family_id");
        assertThat(indexDates.keySet()).anyMatch(family -> {
            LocalDate indexDate = indexDates.getOrDefault(family, LocalDate.MAX);
            Set<Long> distances = assessments.getOrDefault(family, List.of()).stream()
                    .map(row -> DAYS.between(indexDate, LocalDate.parse(row.get("assessed_on"))))
                    .collect(Collectors.toSet());
            return distances.stream().anyMatch(days -> days > 0 && distances.contains(-days));
        });
    }

    @Test
    void writesJournalsWithMentionsNearMissesAndLineEnds() {
        Set<Boolean> mentions = delivery.table("journal").stream()
                .map(row -> Mentions.isMention(row.get("text")))
                .collect(Collectors.toSet());
        assertThat(mentions).containsExactlyInAnyOrder(true, false);
        assertThat(delivery.table("journal"))
                .extracting(row -> row.get("text"))
                .contains("Weekcontact met moeder.", "Gezin redt het op eigen kracht.")
                .anyMatch(text -> text.contains("\n"))
                .anyMatch(text -> text.contains("\""));
    }

    @Test
    void establishesFamilyPlansWithAndWithoutADate() {
        assertThat(delivery.where(
                                "plans",
                                row -> row.get("kind").equals("family_plan")
                                        && row.get("status").equals("established"))
                        .map(row -> row.get("established_on").isEmpty()))
                .contains(true, false);
    }

    private static boolean someConsecutive(BiPredicate<CSVRecord, CSVRecord> condition) {
        return delivery.by("placements", "child_id").values().stream().anyMatch(stays -> {
            for (int i = 1; i < stays.size(); i++) {
                if (condition.test(stays.get(i - 1), stays.get(i))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean endedBy(CSVRecord placement, String how) {
        return placement.get("ended_by").equals(how);
    }

    private static long days(CSVRecord first, CSVRecord next) {
        return DAYS.between(LocalDate.parse(first.get("ended_on")), LocalDate.parse(next.get("started_on")));
    }
}
