package nl.terugblik.matching.csv;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.matching.Matching;

/**
 * Who was matched with whom, as CSV: the members of sets in the order of sets, then everyone who is in none.
 *
 * <p>A control that serves again has a line in each of its sets, with its share of the weight there. Ids stand as their
 * owner wrote them, also those that a spreadsheet would take for a formula: they must be the same text as in their table.
 */
public final class MatchesFile {

    private MatchesFile() {}

    /**
     * Someone whom the owner of the table left out of it, and who is in no set for that.
     *
     * @param id what it is called
     * @param group its group
     * @param reason why it was left out, a name like those of {@link nl.terugblik.matching.UnmatchedReason}
     */
    public record LeftOut(String id, String group, String reason) {}

    /** Writes the file for a table of which nobody was left out. */
    public static void write(Path file, Matching matching, RowNames names) {
        write(file, matching, names, List.of());
    }

    /**
     * Writes {@code set,id,group,distance,weight,reason}, with the headings that rows are called by.
     *
     * @param file where it goes
     * @param matching the matching of the rows
     * @param names what rows are called
     * @param leftOut whoever was not in the table but must be accounted for; they come last
     */
    public static void write(Path file, Matching matching, RowNames names, List<LeftOut> leftOut) {
        List<String> columns = List.of("set", names.idColumn(), names.groupColumn(), "distance", "weight", "reason");
        try (CsvFile csv = CsvFile.create(file, columns)) {
            for (Matching.Member member : matching.members()) {
                csv.row(
                        member.set(),
                        names.ids().apply(member.row()),
                        names.groups().apply(member.row()),
                        Decimal.text(member.distance()),
                        Decimal.text(member.weight()),
                        "");
            }
            for (Matching.Unmatched unmatched : matching.unmatched()) {
                csv.row(
                        null,
                        names.ids().apply(unmatched.row()),
                        names.groups().apply(unmatched.row()),
                        Decimal.text(matching.score(unmatched.row())),
                        0,
                        unmatched.reason().id());
            }
            leftOut.forEach(one -> csv.row(null, one.id(), one.group(), "", 0, one.reason()));
        }
    }
}
