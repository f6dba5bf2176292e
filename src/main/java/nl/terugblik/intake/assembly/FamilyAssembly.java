package nl.terugblik.intake.assembly;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.assembly.RowCounts.Fate;
import nl.terugblik.intake.coherence.BirthDates;
import nl.terugblik.intake.coherence.CourtTerms;
import nl.terugblik.intake.coherence.Doubts;
import nl.terugblik.intake.coherence.OrderChains;
import nl.terugblik.intake.coherence.OrderGaps;
import nl.terugblik.intake.coherence.Orders;
import nl.terugblik.intake.coherence.Parents;
import nl.terugblik.intake.coherence.PlacementOverlaps;
import nl.terugblik.intake.coherence.Questionnaires;
import nl.terugblik.intake.coherence.ResearchDoubts;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.RowBucket;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.rule.Fault;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.spool.RowLayout.State;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;

/**
 * Checks the rows of one family against each other and makes its case file of those that stand. The order of the rules
 * is part of what they mean: duplicates first, then a row's own faults, then what it hangs on, then chains of orders,
 * births and placements; what is merely odd comes last, when it is known which rows stand. Not for use by several threads
 * at once.
 */
final class FamilyAssembly {

    private final Verdicts verdicts;
    private final int incomplete;
    private final FamilyRows rows = new FamilyRows();
    private final CaseFiles files = new CaseFiles();
    private final RefusedMatters matters = new RefusedMatters();

    /** The assembly of a delivery of which these tables are complete for no family. */
    FamilyAssembly(Verdicts verdicts, Set<SourceTable> incomplete) {
        this.verdicts = verdicts;
        this.incomplete = incomplete.stream().mapToInt(FamilyAssembly::bit).reduce(0, (a, b) -> a | b);
    }

    private static int bit(SourceTable table) {
        return 1 << table.ordinal();
    }

    /** Adds what comes of a family's rows; those of which no family could be read are refused already. */
    void assemble(RowBucket bucket, int number, Assembled into) {
        Optional<Pseudonym> family = bucket.family(number);
        int marks = take(bucket, number, family, into);
        if (family.isPresent()) {
            checkAcrossRows();
        }
        Consumer<Rejection> findings = rejection -> into.add(rejection, family);
        for (TableRows table : rows.tables()) {
            int accepted = table.countAccepted();
            into.counts().add(table.table(), Fate.ACCEPTED, accepted);
            into.counts().add(table.table(), Fate.REFUSED, table.size() - accepted);
            table.findings(findings);
            if (accepted < table.size()) {
                marks |= bit(table.table().source());
            }
        }
        if (family.isPresent()) {
            finish(family.get(), marks, into);
        } else {
            strayChildren(into);
        }
    }

    /** Takes the rows in and gives the marks that refused rows of other families leave. */
    private int take(RowBucket bucket, int number, Optional<Pseudonym> family, Assembled into) {
        rows.begin(bucket.bytes());
        matters.begin();
        int marks = 0;
        for (int i = bucket.first(number); i < bucket.first(number + 1); i++) {
            int at = bucket.row(i);
            CanonicalTable table = bucket.table(i);
            State state = RowLayout.state(bucket.bytes(), at);
            int line = RowLayout.line(bucket.bytes(), at);
            Optional<Integer> repeats = verdicts.otherLine(Finding.DUPLICATE, table, line);
            if (state == State.MARK) {
                marks |= bit(table.source());
                matters.mark(bucket.bytes(), table, at, rows.questionnaires());
            } else if (repeats.isPresent()) {
                into.counts().add(table, Fate.DUPLICATE, 1);
                into.add(duplicate(table, line, repeats.get()), family);
            } else {
                judge(rows.add(table, at), state, at, line);
            }
        }
        return marks;
    }

    private void judge(TableRows table, State state, int at, int line) {
        int row = table.size() - 1;
        Optional<Integer> conflicts = verdicts.otherLine(Finding.CONFLICT, table.table(), line);
        if (conflicts.isPresent()) {
            table.refuse(row, Rule.DUPLICATE_KEY, keyColumn(table.table()), Scope.FAMILY, conflicts.get());
        }
        if (state == State.REFUSED) {
            for (Fault fault : RowLayout.faults(rows.bytes(), at)) {
                boolean ofParent = fault.rule() == Rule.PARENT_REFUSED;
                String column = fault.column() == Fault.WHOLE_ROW
                        ? ""
                        : table.table().columns().get(fault.column()).name();
                table.refuse(
                        row,
                        fault.rule(),
                        column,
                        ofParent ? Scope.PARENT : Scope.ROW,
                        ofParent ? RowLayout.parentLine(rows.bytes(), at) : 0);
            }
        }
    }

    /** The column that tells rows of a table apart: of several the last that must be filled. */
    private static String keyColumn(CanonicalTable table) {
        return table.columns().stream()
                .filter(column -> column.key() && column.required())
                .map(Column::name)
                .reduce("", (first, last) -> last);
    }

    private static Rejection duplicate(CanonicalTable table, int line, int firstLine) {
        return new Rejection(table, line, "", Rule.DUPLICATE, Severity.DUPLICATE, Scope.ROW, firstLine);
    }

    private void checkAcrossRows() {
        Parents.checkFamily(rows);
        Parents.checkChildren(rows);
        Orders orders = OrderChains.check(rows, verdicts);
        if (BirthDates.refuseLate(rows)) {
            Parents.checkChildren(rows);
        }
        PlacementOverlaps.check(rows);
        CourtTerms.check(rows);
        OrderGaps.check(orders);
        Doubts.check(rows, orders);
        Questionnaires.check(rows);
        ResearchDoubts.check(rows);
    }

    private void finish(Pseudonym family, int marks, Assembled into) {
        if (!rows.of(CanonicalTable.FAMILIES).isEmpty()) {
            into.files().add(files.of(family, rows, marks | incomplete, matters.of(rows)));
        } else {
            for (SourceTable table : SourceTable.values()) {
                if ((marks & bit(table)) != 0) {
                    into.addStray(into.strayFamilies(), family, table);
                }
            }
        }
        // A family objects whatever is wrong with the row that says so: the doubt is the family's.
        if (!rows.of(CanonicalTable.OBJECTIONS).isEmpty()) {
            into.objecting().add(family);
        }
    }

    private void strayChildren(Assembled into) {
        for (TableRows table : rows.tables()) {
            int column = RowLayout.of(table.table()).childColumn();
            for (int row = 0; column >= 0 && row < table.size(); row++) {
                int child = table.cell(row, column);
                if (child >= 0 && !table.accepted(row)) {
                    into.addStray(
                            into.strayChildren(),
                            rows.children().get(child),
                            table.table().source());
                }
            }
        }
    }

    /** Counts the rows of a family that was erased: numbers, and no word of where they stood. */
    void leaveOut(RowBucket bucket, int number, Assembled into) {
        for (int i = bucket.first(number); i < bucket.first(number + 1); i++) {
            int at = bucket.row(i);
            CanonicalTable table = bucket.table(i);
            if (RowLayout.state(bucket.bytes(), at) == State.MARK) {
                continue; // the row itself stands, and counts, elsewhere
            }
            if (verdicts.otherLine(Finding.DUPLICATE, table, RowLayout.line(bucket.bytes(), at))
                    .isPresent()) {
                into.counts().add(table, Fate.DUPLICATE, 1);
            } else {
                into.counts().add(table, Fate.REFUSED, 1);
                into.counts().add(table, Fate.ERASED, 1);
            }
        }
    }
}
