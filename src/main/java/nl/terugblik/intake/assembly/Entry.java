package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.spool.SpooledRow;
import nl.terugblik.intake.table.Fault;

/** A row while its family is being checked: accepted until a rule refuses it. */
final class Entry {

    private final SpooledRow row;
    private List<Rejection> rejections = List.of();
    private boolean accepted = true;

    Entry(SpooledRow row) {
        this.row = row;
    }

    SpooledRow row() {
        return row;
    }

    int line() {
        return row.line();
    }

    boolean accepted() {
        return accepted;
    }

    /** What the steward must know: of a row that is refused, why it is, and no doubt about a row that stands. */
    List<Rejection> rejections() {
        return accepted
                ? rejections
                : rejections.stream()
                        .filter(rejection -> rejection.severity() == Severity.REFUSED)
                        .toList();
    }

    void refuse(Rule rule, String column, Scope scope, int otherLine) {
        accepted = false;
        note(rule, column, Severity.REFUSED, scope, otherLine);
    }

    void refuse(Fault fault, int parentLine) {
        Scope scope = fault.rule() == Rule.PARENT_REFUSED ? Scope.PARENT : Scope.ROW;
        String column = fault.column() == Fault.WHOLE_ROW
                ? ""
                : row.table().columns().get(fault.column()).name();
        refuse(fault.rule(), column, scope, scope == Scope.PARENT ? parentLine : 0);
    }

    void warn(Rule rule, String column) {
        warn(rule, column, 0);
    }

    void warn(Rule rule, String column, int otherLine) {
        note(rule, column, Severity.WARNING, Scope.FAMILY, otherLine);
    }

    private void note(Rule rule, String column, Severity severity, Scope scope, int otherLine) {
        if (rejections.isEmpty()) {
            rejections = new ArrayList<>(1);
        }
        rejections.add(new Rejection(row.table(), row.line(), column, rule, severity, scope, otherLine));
    }
}
