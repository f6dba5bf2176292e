package nl.terugblik.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.check.Presences;
import nl.terugblik.intake.check.RowCheck;
import nl.terugblik.intake.reading.FamilyIndex.Claim;
import nl.terugblik.intake.rule.Fault;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.Pseudonyms;
import nl.terugblik.intake.spool.RowLayout.State;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import org.jspecify.annotations.Nullable;

/**
 * The door: takes a page of raw rows and gives back rows that hold no identifier, each addressed to its family's bucket.
 * Not for use by several threads at once.
 *
 * <p>A row that breaks a rule goes to its family too, with the rules it breaks in place of its values, so that the
 * family is marked.
 */
final class PageIntake {

    private final CanonicalTable table;
    private final Column[] columns;
    private final Buckets buckets;
    private final RowCheck check;
    private final Presences presences;
    private final RowIdentity identity;
    private final FaultFinder faults;
    private final MentionPattern mentions;
    private final Supplier<FamilyIndex> parents;
    private final TableKeys keys;
    /** Rows by bucket, until somebody takes them from here. */
    private final ByteSink[] rows;

    private @Nullable Pseudonym lastParent;
    private List<Claim> claimsOfLast = List.of();

    PageIntake(
            CanonicalTable table,
            Buckets buckets,
            Header header,
            LocalDate extractedOn,
            RowIdentity identity,
            MentionPattern mentions,
            Supplier<FamilyIndex> parents,
            TableKeys keys) {
        this.table = table;
        this.columns = table.columns().toArray(Column[]::new);
        this.buckets = buckets;
        this.check = new RowCheck(table, header, (int) extractedOn.toEpochDay());
        this.presences = new Presences(table);
        this.identity = identity;
        this.faults = new FaultFinder(table, header, extractedOn);
        this.mentions = mentions;
        this.parents = parents;
        this.keys = keys;
        this.rows = SpoolFile.sinks(buckets.families() + 1);
    }

    /** The rows of the pages checked so far, by bucket of their family; whoever takes them empties the sinks. */
    ByteSink[] rows() {
        return rows;
    }

    CheckedPage check(Page page) {
        CheckedPage checked = new CheckedPage(page.rows(), warnings(page), new FieldCounts(table));
        for (int row = 0; row < page.rows(); row++) {
            take(page, row, checked.fields());
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

    private void take(Page page, int row, FieldCounts fields) {
        boolean whole = check.isWhole(page, row);
        boolean sound = whole && check.accepts(page, row);
        if (whole && !sound && check.repeatsHeader(page, row)) {
            writeHeader(page, row, rows[buckets.nowhere()]);
            return;
        }
        if (sound) {
            presences.count(check, fields.cells());
        }
        identity.read(page, row);
        identity.keys(page, row, whole, keys);

        Pseudonym family = identity.family();
        Optional<Fault> broken = Optional.empty();
        int parentLine = 0;
        Pseudonym parent = identity.parent();
        List<Claim> claims = parent == null ? List.of() : claims(parent);
        if (parent != null) {
            broken = brokenReference(claims, family);
            if (family == null && !claims.isEmpty()) {
                family = claims.get(0).family();
                parentLine = family == null ? claims.get(0).line() : 0;
            }
        }
        ByteSink out = rows[buckets.of(family)];
        if (sound && broken.isEmpty() && parentLine == 0 && family != null) {
            writeAccepted(page, row, family, out);
        } else {
            List<Fault> found = faults.of(
                    page,
                    row,
                    whole,
                    sound,
                    broken,
                    parentLine > 0 ? OptionalInt.of(identity.parentColumn()) : OptionalInt.empty());
            writeRefused(State.REFUSED, page, row, whole, family, parentLine, found, out);
        }
        for (int i = 0; i < claims.size(); i++) {
            Pseudonym claimed = claims.get(i).family();
            if (!Objects.equals(claimed, family)) {
                writeRefused(State.MARK, page, row, whole, claimed, 0, List.of(), rows[buckets.of(claimed)]);
            }
        }
    }

    /** Whose a child or questionnaire is; exports list its rows one after the other, so the last answer is kept. */
    private List<Claim> claims(Pseudonym parent) {
        if (!parent.equals(lastParent)) {
            claimsOfLast = parents.get().claims(parent);
            lastParent = parent;
        }
        return claimsOfLast;
    }

    /** A child or questionnaire that is unknown, or, where the row names a family too, a child of another family. */
    private Optional<Fault> brokenReference(List<Claim> claims, @Nullable Pseudonym family) {
        if (claims.isEmpty()) {
            return Optional.of(new Fault(Rule.ORPHAN, identity.parentColumn()));
        }
        if (family == null) {
            return Optional.empty();
        }
        for (int i = 0; i < claims.size(); i++) {
            if (family.equals(claims.get(i).family())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Fault(Rule.CHILD_OF_OTHER_FAMILY, identity.parentColumn()));
    }

    private void writeAccepted(Page page, int row, Pseudonym family, ByteSink out) {
        writeHead(State.ACCEPTED, page.line(row), family, out);
        for (int i = 0; i < columns.length; i++) {
            switch (columns[i].kind()) {
                case CHILD -> Pseudonyms.write(identity.child(), out);
                case QUESTIONNAIRE -> Pseudonyms.write(identity.named(), out);
                case DAY, COUNT, AMOUNT -> out.putInt(check.value(i));
                case CODE -> out.putByte(check.value(i));
                case FREE_CODE -> putText(page, row, check.place(i), out);
                case SEARCHED_TEXT -> out.putByte(mentions(page, row, check.place(i)) ? 1 : 0);
                case NUMBER -> {
                    if (table == CanonicalTable.SUPERVISION_ORDERS) {
                        Pseudonyms.write(columns[i].key() ? identity.order() : identity.predecessor(), out);
                    }
                }
                case FAMILY, DROPPED_TEXT -> {}
            }
        }
    }

    private static void putText(Page page, int row, int cell, ByteSink out) {
        if (cell < 0) {
            out.putCount(0); // an optional column that is not there
            return;
        }
        out.putCount(page.length(row, cell));
        out.putBytes(page.text(), page.offset(row, cell), page.length(row, cell));
    }

    private boolean mentions(Page page, int row, int cell) {
        int offset = page.offset(row, cell);
        return mentions.in(page.text(), offset, offset + page.length(row, cell));
    }

    private void writeHeader(Page page, int row, ByteSink out) {
        writeHead(State.REFUSED, page.line(row), null, out);
        writeFaults(null, null, 0, List.of(Fault.ofRow(Rule.REPEATED_HEADER)), out);
        writeKnown(page, row, false, out);
    }

    private void writeRefused(
            State state,
            Page page,
            int row,
            boolean whole,
            @Nullable Pseudonym family,
            int parentLine,
            List<Fault> found,
            ByteSink out) {
        writeHead(state, page.line(row), family, out);
        writeFaults(identity.named(), identity.order(), parentLine, found, out);
        writeKnown(page, row, whole, out);
    }

    /** Of a row that is whole, those cells that say what it is about, as far as they keep the rules. */
    private void writeKnown(Page page, int row, boolean whole, ByteSink out) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].knownOfRefused()) {
                if (columns[i].kind() == Column.Kind.CODE) {
                    out.putByte(whole ? check.value(i) : RowCheck.NOT_RECORDED);
                } else if (whole && page.holdsIdentifier(row, check.place(i))) {
                    putText(page, row, check.place(i), out);
                } else {
                    out.putCount(0);
                }
            }
        }
    }

    private static void writeFaults(
            @Nullable Pseudonym child, @Nullable Pseudonym order, int parentLine, List<Fault> found, ByteSink out) {
        Pseudonyms.write(child, out);
        Pseudonyms.write(order, out);
        out.putInt(parentLine);
        out.putByte(found.size());
        for (Fault fault : found) {
            out.putByte(fault.rule().ordinal());
            out.putByte(fault.column());
        }
    }

    private static void writeHead(State state, int line, @Nullable Pseudonym family, ByteSink out) {
        out.putByte(state.ordinal());
        out.putInt(line);
        Pseudonyms.write(family, out);
    }
}
