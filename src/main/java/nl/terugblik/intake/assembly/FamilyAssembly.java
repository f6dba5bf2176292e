package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.assembly.RowCounts.Fate;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.spool.SpooledRow;
import nl.terugblik.intake.spool.SpooledRow.State;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.table.Fault;

/**
 * Checks the rows of one family against each other and makes its case file of those that stand. The order of the rules
 * is part of what they mean: duplicates first, then a row's own faults, then what it hangs on, then chains of orders,
 * births and placements; what is merely odd comes last, when it is known which rows stand.
 */
public final class FamilyAssembly {

    private final Verdicts verdicts;
    private final Set<SourceTable> incomplete;

    /** The assembly of a delivery of which these tables are complete for no family. */
    public FamilyAssembly(Verdicts verdicts, Set<SourceTable> incomplete) {
        this.verdicts = verdicts;
        this.incomplete = Set.copyOf(incomplete);
    }

    /**
     * What comes of a family's rows.
     *
     * @param family the family, or empty for rows of which none could be read: those are refused already
     */
    public Assembled assemble(Optional<Pseudonym> family, List<SpooledRow> rows) {
        Entries entries = new Entries();
        List<Rejection> rejections = new ArrayList<>();
        RowCounts counts = new RowCounts();
        Set<SourceTable> marks = EnumSet.noneOf(SourceTable.class);
        Map<Pseudonym, Set<SourceTable>> ofChildren = new HashMap<>();
        for (SpooledRow row : rows) {
            Optional<Integer> repeats = verdicts.otherLine(Finding.DUPLICATE, row.table(), row.line());
            if (row.state() == State.MARK) {
                marks.add(row.table().source());
            } else if (repeats.isPresent()) {
                counts.add(row.table(), Fate.DUPLICATE, 1);
                rejections.add(duplicate(row, repeats.get()));
            } else {
                entries.add(judged(row));
            }
        }
        if (family.isPresent()) {
            checkAcrossRows(entries);
        }
        entries.forEach(entry -> {
            counts.add(entry.row().table(), entry.accepted() ? Fate.ACCEPTED : Fate.REFUSED, 1);
            rejections.addAll(entry.rejections());
            if (!entry.accepted()) {
                SourceTable table = entry.row().table().source();
                marks.add(table);
                if (family.isEmpty()) {
                    entry.row()
                            .child()
                            .ifPresent(child -> ofChildren
                                    .computeIfAbsent(child, any -> EnumSet.noneOf(SourceTable.class))
                                    .add(table));
                }
            }
        });
        return new Assembled(
                family,
                family.flatMap(known -> caseFile(known, entries, marks)),
                objecting(family, entries),
                rejections,
                counts,
                marks,
                ofChildren);
    }

    /** What comes of the rows of a family that was erased: numbers, and no word of where they stood. */
    Assembled leaveOut(List<SpooledRow> rows) {
        RowCounts counts = new RowCounts();
        for (SpooledRow row : rows) {
            if (verdicts.otherLine(Finding.DUPLICATE, row.table(), row.line()).isPresent()) {
                counts.add(row.table(), Fate.DUPLICATE, 1);
            } else if (row.state() != State.MARK) {
                counts.add(row.table(), Fate.REFUSED, 1);
                counts.add(row.table(), Fate.ERASED, 1);
            }
        }
        return new Assembled(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), counts, Set.of(), Map.of());
    }

    private void checkAcrossRows(Entries entries) {
        Parents.checkFamily(entries);
        Parents.checkChildren(entries);
        OrderChains.check(entries, verdicts);
        if (BirthDates.refuseLate(entries)) {
            Parents.checkChildren(entries);
        }
        PlacementOverlaps.check(entries);
        CourtTerms.check(entries);
        OrderGaps.check(entries);
        Doubts.check(entries);
    }

    private Entry judged(SpooledRow row) {
        Entry entry = new Entry(row);
        verdicts.otherLine(Finding.CONFLICT, row.table(), row.line())
                .ifPresent(other -> entry.refuse(Rule.DUPLICATE_KEY, keyColumn(row.table()), Scope.FAMILY, other));
        for (Fault fault : row.faults()) {
            entry.refuse(fault, row.parentLine());
        }
        return entry;
    }

    private static String keyColumn(CanonicalTable table) {
        return table.columns().stream()
                .filter(Column::key)
                .map(Column::name)
                .findFirst()
                .orElse("");
    }

    private static Rejection duplicate(SpooledRow row, int firstLine) {
        return new Rejection(row.table(), row.line(), "", Rule.DUPLICATE, Severity.DUPLICATE, Scope.ROW, firstLine);
    }

    private Optional<CaseFile> caseFile(Pseudonym family, Entries entries, Set<SourceTable> refused) {
        return entries.of(CanonicalTable.FAMILIES).isEmpty()
                ? Optional.empty()
                : Optional.of(CaseFiles.of(family, entries, refused).alsoRefused(incomplete));
    }

    /** A family objects whatever is wrong with the row that says so: the doubt is the family's. */
    private static Optional<Pseudonym> objecting(Optional<Pseudonym> family, Entries entries) {
        return entries.of(CanonicalTable.OBJECTIONS).isEmpty() ? Optional.empty() : family;
    }
}
