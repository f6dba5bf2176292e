package nl.terugblik.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.reading.ChildIndex.Claim;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.Pseudonyms;
import nl.terugblik.intake.spool.SpooledRow.State;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.table.Fault;
import nl.terugblik.intake.table.Header;
import nl.terugblik.intake.table.Page;
import nl.terugblik.intake.table.Presences;
import nl.terugblik.intake.table.RowCheck;
import nl.terugblik.keys.Pseudonymiser;

/**
 * The door: takes a page of raw rows and gives back rows that hold no identifier, each addressed to its family's bucket.
 * Not for use by several threads at once.
 *
 * <p>A row that breaks a rule goes to its family too, with the rules it breaks in place of its values, so that the
 * family is marked.
 */
final class PageIntake {

    private final CanonicalTable table;
    private final Buckets buckets;
    private final RowCheck check;
    private final Presences presences;
    private final RowIdentity identity;
    private final FaultFinder faults;
    private final MentionPattern mentions;
    private final Supplier<ChildIndex> children;

    PageIntake(
            CanonicalTable table,
            Buckets buckets,
            Header header,
            LocalDate extractedOn,
            Pseudonymiser pseudonyms,
            MentionPattern mentions,
            Supplier<ChildIndex> children) {
        this.table = table;
        this.buckets = buckets;
        this.check = new RowCheck(table, header, (int) extractedOn.toEpochDay());
        this.presences = new Presences(table);
        this.identity = new RowIdentity(table, buckets, header, pseudonyms);
        this.faults = new FaultFinder(table, header, extractedOn);
        this.mentions = mentions;
        this.children = children;
    }

    CheckedPage check(Page page) {
        CheckedPage checked = new CheckedPage(
                page.rows(),
                SpoolFile.sinks(buckets.families() + 1),
                SpoolFile.sinks(buckets.keys()),
                warnings(page),
                new FieldCounts(table));
        for (int row = 0; row < page.rows(); row++) {
            take(page, row, checked);
        }
        return checked;
    }

    /** A doubt about a cell stands whatever comes of its row. */
    private List<Rejection> warnings(Page page) {
        return page.notes().stream()
                .map(note -> new Rejection(
                        table,
                        page.line(note.row()),
                        table.columns().get(note.column()).name(),
                        Rule.PARTIAL_DATE,
                        Severity.WARNING,
                        Scope.ROW,
                        0))
                .toList();
    }

    private void take(Page page, int row, CheckedPage checked) {
        boolean whole = check.isWhole(page, row);
        boolean sound = whole && check.accepts(page, row);
        if (whole && !sound && check.repeatsHeader(page, row)) {
            writeHeader(page.line(row), checked.families()[buckets.nowhere()]);
            return;
        }
        if (sound) {
            presences.count(check, checked.fields().cells());
        }
        identity.read(page, row);
        identity.writeKeys(page, row, whole, checked.keys());

        Optional<Pseudonym> family = identity.family();
        Optional<Fault> broken = Optional.empty();
        int parentLine = 0;
        List<Claim> claims = List.of();
        if (identity.namesChild()) {
            claims = children.get().claims(identity.child().orElseThrow());
            broken = brokenReference(claims, family);
            if (family.isEmpty() && !claims.isEmpty()) {
                family = claims.get(0).family();
                parentLine = family.isEmpty() ? claims.get(0).line() : 0;
            }
        }
        ByteSink out = checked.families()[buckets.of(family)];
        if (sound && broken.isEmpty() && parentLine == 0 && family.isPresent()) {
            writeAccepted(page, row, family, out);
        } else {
            List<Fault> found = faults.of(page, row, whole, sound, broken, parentLine > 0);
            writeRefused(State.REFUSED, page.line(row), family, parentLine, found, out);
        }
        for (Claim claim : claims) {
            Optional<Pseudonym> claimed = claim.family();
            if (!claimed.equals(family)) {
                writeRefused(
                        State.MARK, page.line(row), claimed, 0, List.of(), checked.families()[buckets.of(claimed)]);
            }
        }
    }

    /** A child that is unknown, or, where the row names a family too, one of another family. */
    private Optional<Fault> brokenReference(List<Claim> claims, Optional<Pseudonym> family) {
        if (claims.isEmpty()) {
            return Optional.of(new Fault(Rule.ORPHAN, identity.childColumn()));
        }
        boolean another = family.isPresent()
                && claims.stream().noneMatch(claim -> claim.family().equals(family));
        return another ? Optional.of(new Fault(Rule.CHILD_OF_OTHER_FAMILY, identity.childColumn())) : Optional.empty();
    }

    private void writeAccepted(Page page, int row, Optional<Pseudonym> family, ByteSink out) {
        writeHead(State.ACCEPTED, page.line(row), family, out);
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            switch (columns.get(i).kind()) {
                case CHILD -> Pseudonyms.write(identity.child(), out);
                case DAY -> out.putInt(check.value(i));
                case CODE -> out.putByte(check.value(i));
                case FREE_CODE -> putText(page, row, check.place(i), out);
                case SEARCHED_TEXT -> out.putByte(mentions(page, row, check.place(i)) ? 1 : 0);
                case NUMBER -> {
                    if (table == CanonicalTable.SUPERVISION_ORDERS) {
                        Pseudonyms.write(columns.get(i).key() ? identity.order() : identity.predecessor(), out);
                    }
                }
                case FAMILY, DROPPED_TEXT -> {}
            }
        }
    }

    private static void putText(Page page, int row, int cell, ByteSink out) {
        out.putCount(page.length(row, cell));
        out.putBytes(page.text(), page.offset(row, cell), page.length(row, cell));
    }

    private boolean mentions(Page page, int row, int cell) {
        int offset = page.offset(row, cell);
        return mentions.in(page.text(), offset, offset + page.length(row, cell));
    }

    private static void writeHeader(int line, ByteSink out) {
        writeHead(State.REFUSED, line, Optional.empty(), out);
        writeFaults(Optional.empty(), Optional.empty(), 0, List.of(Fault.ofRow(Rule.REPEATED_HEADER)), out);
    }

    private void writeRefused(
            State state, int line, Optional<Pseudonym> family, int parentLine, List<Fault> found, ByteSink out) {
        writeHead(state, line, family, out);
        writeFaults(identity.child(), identity.order(), parentLine, found, out);
    }

    private static void writeFaults(
            Optional<Pseudonym> child, Optional<Pseudonym> order, int parentLine, List<Fault> found, ByteSink out) {
        Pseudonyms.write(child, out);
        Pseudonyms.write(order, out);
        out.putInt(parentLine);
        out.putByte(found.size());
        for (Fault fault : found) {
            out.putByte(fault.rule().ordinal());
            out.putByte(fault.column());
        }
    }

    private static void writeHead(State state, int line, Optional<Pseudonym> family, ByteSink out) {
        out.putByte(state.ordinal());
        out.putInt(line);
        Pseudonyms.write(family, out);
    }
}
