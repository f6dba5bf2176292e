package nl.terugblik.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/**
 * One family of a group, and the rows made of it so far.
 *
 * @param tables what its group is made of
 * @param number its number within the group, from 0
 * @param course when things happened
 * @param household its children and where they lived
 * @param rows its rows
 */
record Member(GroupTables tables, int number, Course course, Household household, FamilyRows rows) {

    /** The families of a group, without rows. */
    static List<Member> of(GroupTables tables) {
        List<Course> courses = Course.of(tables.group());
        return IntStream.range(0, Dealt.FAMILIES)
                .mapToObj(i -> new Member(
                        tables,
                        i,
                        courses.get(i),
                        Household.of(tables.households().of(i)),
                        new FamilyRows()))
                .toList();
    }

    String id() {
        return String.format(Locale.ROOT, "P%03d", tables.firstNumber() + number);
    }

    /** A child of the family, from 1. Those under supervision come first. */
    String child(int which) {
        return id() + "-C" + which;
    }

    /** The key of the next row of a table. */
    String key(Table table, String letter) {
        return id() + "-" + letter + rows.next(table);
    }

    boolean experimental() {
        return tables.group().equals("experimental");
    }

    /** A cell of a table of counts, of which a dash says that nothing was recorded. */
    static Optional<String> recorded(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }
}
