package nl.terugblik.explain;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.terugblik.explain.Explanation.Broken;
import nl.terugblik.explain.Explanation.RefusedRow;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejections;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.FamilyHistory;

/** The refused rows of a family, with the rules that they broke. */
final class Refusals {

    private Refusals() {}

    static List<RefusedRow> of(DataSource database, FamilyHistory history) {
        return history.refused().stream()
                .map(row -> new RefusedRow(
                        row.table() + ".csv:" + row.line(),
                        row.table(),
                        row.delivery().label(),
                        Rejections.ofRow(
                                        database,
                                        row.delivery().id(),
                                        CanonicalTable.valueOf(row.table().toUpperCase(Locale.ROOT)),
                                        row.line())
                                .stream()
                                .filter(rejection -> rejection.severity() == Rejection.Severity.REFUSED)
                                .map(rejection -> new Broken(rejection.rule().code(), rejection.message()))
                                .toList()))
                .toList();
    }
}
