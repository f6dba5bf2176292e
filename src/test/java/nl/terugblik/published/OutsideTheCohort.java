package nl.terugblik.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Seven families that are in the delivery and not in the study, each for another reason. */
final class OutsideTheCohort {

    // order | its first day | status of the conference | its day | what the journal says | the day of an objection
    private static final String FAMILIES = """
            P141 | provisional | 2013-03-04 | -           | -          | -                            | -
            P142 | order       | 2012-03-01 | -           | -          | -                            | -
            P143 | order       | 2013-02-11 | established | -          | -                            | -
            P144 | order       | 2013-05-21 | established | 2013-04-02 | -                            | -
            P145 | order       | 2012-10-08 | declined    | -          | -                            | -
            P146 | order       | 2013-06-17 | -           | -          | Eigen Kracht-conferentie besproken. | -
            P147 | order       | 2012-09-03 | -           | -          | -                            | 2013-01-15
            """;

    private OutsideTheCohort() {}

    static List<FamilyRows> rows() {
        List<FamilyRows> families = new ArrayList<>();
        for (String line : FAMILIES.strip().split("\n")) {
            families.add(family(Arrays.stream(line.split("\\|"))
                    .map(cell -> Member.recorded(cell.strip()))
                    .toList()));
        }
        return families;
    }

    private static FamilyRows family(List<Optional<String>> cells) {
        FamilyRows rows = new FamilyRows();
        String id = cells.get(0).orElseThrow();
        String child = id + "-C1";
        LocalDate start = cells.get(2).map(LocalDate::parse).orElseThrow();
        Optional<String> none = Optional.empty();
        rows.add(Table.FAMILIES, id, "dutch", "no", "1", "none", none);
        rows.add(Table.CHILDREN, child, id, start.minusYears(9), "f");
        rows.add(
                Table.SUPERVISION_ORDERS,
                id + "-O1",
                child,
                cells.get(1),
                start,
                start.plusMonths(12),
                none,
                none,
                none);
        cells.get(3)
                .ifPresent(status ->
                        rows.add(Table.PLANS, id + "-G1", id, "conference", start.minusDays(60), cells.get(4), status));
        cells.get(5).ifPresent(text -> rows.add(Table.JOURNAL, id + "-J1", id, start.plusDays(14), text));
        cells.get(6).ifPresent(day -> rows.add(Table.OBJECTIONS, id, day));
        return rows;
    }
}
