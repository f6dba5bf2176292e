package nl.terugblik.intake.assembly;

import static nl.terugblik.intake.spool.RowLayout.NONE;

import java.util.Arrays;
import java.util.SortedSet;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Research.Refused;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.family.CanonicalOrder;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.documents.CaseFileDocument;
import nl.terugblik.register.documents.DocumentWriter;

/** Makes case files of accepted rows, in an order that does not depend on where the rows stood. */
final class CaseFiles {

    private static final int YES = 0;

    private final DocumentWriter out = new DocumentWriter();
    private final CanonicalOrder order = new CanonicalOrder();

    /**
     * A family's file.
     *
     * @param refused the tables of which a row was refused, as bits
     * @param matters what those rows were about, where that counts
     */
    CaseFileDocument of(Pseudonym family, FamilyRows rows, int refused, SortedSet<Refused> matters) {
        out.begin(refused);
        facts(rows);
        int[] children = children(rows);
        referralReasons(rows);
        orders(rows, children);
        placements(rows, children);
        assessments(rows, children);
        care(rows);
        plans(rows);
        mentions(rows);
        ResearchFiles research = new ResearchFiles(rows, order);
        if (!matters.isEmpty() || research.holdsAny()) {
            research.write(out.research(), matters);
        }
        return out.end(family);
    }

    private void facts(FamilyRows all) {
        TableRows rows = all.of(CanonicalTable.FAMILIES);
        int[] accepted = order.accepted(all, CanonicalTable.FAMILIES);
        if (accepted.length == 0) {
            out.family(NONE, NONE, NONE, NONE, DocumentWriter.NO_DAY, rows.line(0));
        } else {
            int row = accepted[0];
            out.family(
                    rows.cell(row, Columns.ETHNICITY),
                    rows.cell(row, Columns.PARENTS_TOGETHER),
                    rows.cell(row, Columns.HOUSEHOLDS),
                    rows.cell(row, Columns.PARENTAL_MID),
                    rows.cell(row, Columns.CASE_CLOSED),
                    rows.line(row));
        }
    }

    /** Writes the children, and gives the place of each. */
    private int[] children(FamilyRows all) {
        TableRows rows = all.of(CanonicalTable.CHILDREN);
        int[] places = all.byChild(NONE);
        int place = 0;
        for (int row : begin(all, CanonicalTable.CHILDREN)) {
            int child = rows.cell(row, Columns.CHILD);
            places[child] = place++;
            out.child(
                    all.children().high(child),
                    all.children().low(child),
                    rows.cell(row, Columns.BORN),
                    rows.cell(row, Columns.SEX),
                    rows.line(row));
        }
        return places;
    }

    private void referralReasons(FamilyRows all) {
        TableRows rows = all.of(CanonicalTable.REFERRAL_REASONS);
        for (int row : begin(all, CanonicalTable.REFERRAL_REASONS)) {
            out.referralReason(rows.cell(row, Columns.FACTOR), rows.cell(row, Columns.RECORDED), rows.line(row));
        }
    }

    private void orders(FamilyRows all, int[] children) {
        TableRows rows = all.of(CanonicalTable.SUPERVISION_ORDERS);
        int[] accepted = begin(all, CanonicalTable.SUPERVISION_ORDERS);
        int[] places = new int[all.orders().size()];
        Arrays.fill(places, DocumentWriter.UNKNOWN);
        for (int place = 0; place < accepted.length; place++) {
            places[rows.cell(accepted[place], Columns.ORDER)] = place;
        }
        for (int row : accepted) {
            int kind = rows.cell(row, Columns.ORDER_KIND);
            int extended = rows.cell(row, Columns.EXTENDS);
            int predecessor = kind != SupervisionOrder.Kind.EXTENSION.ordinal()
                    ? DocumentWriter.FIRST
                    : extended < 0 ? DocumentWriter.UNKNOWN : places[extended];
            out.order(
                    place(children, rows.cell(row, Columns.ORDER_CHILD)),
                    kind,
                    rows.cell(row, Columns.PRONOUNCED),
                    rows.cell(row, Columns.EXPIRES),
                    rows.cell(row, Columns.LIFTED),
                    predecessor,
                    rows.cell(row, Columns.END_REASON),
                    rows.line(row));
        }
    }

    private void placements(FamilyRows all, int[] children) {
        TableRows rows = all.of(CanonicalTable.PLACEMENTS);
        for (int row : begin(all, CanonicalTable.PLACEMENTS)) {
            out.placement(
                    place(children, rows.cell(row, Columns.PLACED_CHILD)),
                    rows.cell(row, Columns.SETTING),
                    rows.cell(row, Columns.STAY_STARTED),
                    rows.cell(row, Columns.STAY_ENDED),
                    rows.cell(row, Columns.ENDED_BY),
                    rows.line(row));
        }
    }

    private void assessments(FamilyRows all, int[] children) {
        TableRows rows = all.of(CanonicalTable.LIRIK);
        for (int row : begin(all, CanonicalTable.LIRIK)) {
            int child = rows.cell(row, Columns.ASSESSED_CHILD);
            int answers = 0;
            for (int item : Columns.ITEMS) {
                answers = answers << 2 | DocumentWriter.answer(rows.cell(row, item));
            }
            out.assessment(
                    child < 0 ? NONE : place(children, child),
                    rows.cell(row, Columns.ASSESSED),
                    answers,
                    rows.cell(row, Columns.RISK),
                    rows.line(row));
        }
    }

    private void care(FamilyRows all) {
        TableRows rows = all.of(CanonicalTable.CARE_EPISODES);
        for (int row : begin(all, CanonicalTable.CARE_EPISODES)) {
            int text = rows.cell(row, Columns.CARE_TYPE);
            out.care(
                    all.bytes(),
                    text,
                    RowLayout.textLength(all.bytes(), text),
                    rows.cell(row, Columns.TARGET),
                    rows.cell(row, Columns.CARE_STARTED),
                    rows.cell(row, Columns.CARE_ENDED),
                    rows.cell(row, Columns.DEPLOYED) == YES,
                    rows.line(row));
        }
    }

    private void plans(FamilyRows all) {
        TableRows rows = all.of(CanonicalTable.PLANS);
        for (int row : begin(all, CanonicalTable.PLANS)) {
            out.plan(
                    rows.cell(row, Columns.PLAN_KIND),
                    rows.cell(row, Columns.PLAN_STATUS),
                    rows.cell(row, Columns.PROPOSED),
                    rows.cell(row, Columns.ESTABLISHED),
                    rows.line(row));
        }
    }

    private void mentions(FamilyRows all) {
        TableRows rows = all.of(CanonicalTable.JOURNAL);
        int[] entries = Arrays.stream(order.accepted(all, CanonicalTable.JOURNAL))
                .filter(row -> rows.cell(row, Columns.MENTIONS) == 1)
                .toArray();
        out.count(entries.length);
        for (int row : entries) {
            out.mention(rows.cell(row, Columns.WRITTEN), rows.line(row));
        }
    }

    /** A table's accepted rows in canonical order, after their number was written. */
    private int[] begin(FamilyRows all, CanonicalTable table) {
        int[] rows = order.accepted(all, table);
        out.count(rows.length);
        return rows;
    }

    private static int place(int[] children, int child) {
        if (children[child] < 0) {
            throw new IllegalStateException("a row stands that names a child whose row does not");
        }
        return children[child];
    }
}
