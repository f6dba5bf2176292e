package nl.terugblik.intake.assembly;

import static nl.terugblik.intake.spool.RowLayout.NONE;

import java.util.Arrays;
import java.util.SortedSet;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Research.Refused;
import nl.terugblik.intake.family.CanonicalOrder;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.rule.Cells;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.documents.ResearchWriter;

/** Makes the second part of a family's case file: how conferences went, recruitment, reports and questionnaires. */
record ResearchFiles(FamilyRows all, CanonicalOrder order) {

    /** Whether an accepted row says anything of it. */
    boolean holdsAny() {
        return all.of(CanonicalTable.RECRUITMENT).countAccepted() > 0
                || all.of(CanonicalTable.COUNCIL_REPORTS).countAccepted() > 0
                || all.of(CanonicalTable.QUESTIONNAIRES).countAccepted() > 0
                || knowsOrigins()
                || knowsRealisations();
    }

    private boolean knowsOrigins() {
        TableRows rows = all.of(CanonicalTable.REFERRAL_REASONS);
        for (int row = 0; row < rows.size(); row++) {
            if (rows.accepted(row) && rows.cell(row, Columns.ORIGIN) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean knowsRealisations() {
        TableRows rows = all.of(CanonicalTable.PLANS);
        for (int row = 0; row < rows.size(); row++) {
            if (rows.accepted(row) && knowsRealisation(rows, row)) {
                return true;
            }
        }
        return false;
    }

    /** Of a plan of the worker nothing of it is read. */
    private boolean knowsRealisation(TableRows rows, int row) {
        return rows.cell(row, Columns.PLAN_KIND) == Plan.Kind.CONFERENCE.ordinal()
                && (rows.cell(row, Columns.FORM) >= 0
                        || rows.cell(row, Columns.COORDINATOR) >= 0
                        || rows.cell(row, Columns.PRIVATE_TIME) >= 0
                        || rows.cell(row, Columns.PREPARED) != Cells.NO_DAY
                        || rows.cell(row, Columns.PLAN_ENDED) != Cells.NO_DAY
                        || length(rows.cell(row, Columns.PLAN_END_REASON)) > 1
                        || rows.cell(row, Columns.MEETINGS) >= 0
                        || rows.cell(row, Columns.HOURS) >= 0
                        || rows.cell(row, Columns.PRICE) >= 0);
    }

    void write(ResearchWriter out, SortedSet<Refused> matters) {
        TableRows reasons = all.of(CanonicalTable.REFERRAL_REASONS);
        for (int row : order.accepted(all, CanonicalTable.REFERRAL_REASONS)) {
            out.origin(reasons.cell(row, Columns.ORIGIN));
        }
        TableRows plans = all.of(CanonicalTable.PLANS);
        for (int row : order.accepted(all, CanonicalTable.PLANS)) {
            if (knowsRealisation(plans, row)) {
                realisation(out, plans, row);
            } else {
                out.noRealisation();
            }
        }
        recruitment(out);
        councilReports(out);
        questionnaires(out);
        out.count(matters.size());
        matters.forEach(matter -> out.refused(matter.table().ordinal(), matter.code(), matter.wave()));
    }

    private void realisation(ResearchWriter out, TableRows plans, int row) {
        int reason = plans.cell(row, Columns.PLAN_END_REASON);
        out.realisation(
                plans.cell(row, Columns.FORM),
                plans.cell(row, Columns.COORDINATOR),
                plans.cell(row, Columns.PRIVATE_TIME),
                plans.cell(row, Columns.PREPARED),
                plans.cell(row, Columns.PLAN_ENDED),
                all.bytes(),
                reason,
                length(reason),
                plans.cell(row, Columns.MEETINGS),
                plans.cell(row, Columns.HOURS),
                plans.cell(row, Columns.PRICE));
    }

    private void recruitment(ResearchWriter out) {
        TableRows rows = all.of(CanonicalTable.RECRUITMENT);
        for (int row : begin(out, CanonicalTable.RECRUITMENT)) {
            int study = rows.cell(row, Columns.STUDY);
            out.recruitment(
                    all.bytes(),
                    study,
                    length(study),
                    rows.cell(row, Columns.REGISTERED),
                    rows.cell(row, Columns.ROUTE),
                    rows.cell(row, Columns.APPROACHED),
                    rows.cell(row, Columns.CONSENT),
                    rows.cell(row, Columns.CONSENT_ON),
                    rows.cell(row, Columns.WITHDRAWN),
                    rows.cell(row, Columns.ACTIVE),
                    rows.cell(row, Columns.INACTIVE_REASON),
                    rows.line(row));
        }
    }

    private void councilReports(ResearchWriter out) {
        TableRows rows = all.of(CanonicalTable.COUNCIL_REPORTS);
        for (int row : begin(out, CanonicalTable.COUNCIL_REPORTS)) {
            out.councilReport(
                    rows.cell(row, Columns.REPORTED), rows.cell(row, Columns.CONFLICT_DIVORCE), rows.line(row));
        }
    }

    private void questionnaires(ResearchWriter out) {
        TableRows rows = all.of(CanonicalTable.QUESTIONNAIRES);
        int[] accepted = begin(out, CanonicalTable.QUESTIONNAIRES);
        int[] answers = order.accepted(all, CanonicalTable.ANSWERS);
        int[] firstAnswers = firsts(CanonicalTable.ANSWERS, answers, Columns.ANSWERED_QUESTIONNAIRE);
        int[] care = order.accepted(all, CanonicalTable.CARE_USE);
        int[] firstCare = firsts(CanonicalTable.CARE_USE, care, Columns.CARE_QUESTIONNAIRE);
        for (int row : accepted) {
            int instrument = rows.cell(row, Columns.INSTRUMENT);
            out.questionnaire(
                    all.bytes(),
                    instrument,
                    length(instrument),
                    rows.cell(row, Columns.WAVE),
                    rows.cell(row, Columns.RESPONDENT),
                    rows.cell(row, Columns.PRIMARY_CARER),
                    rows.cell(row, Columns.MODE),
                    rows.cell(row, Columns.RESULT),
                    rows.cell(row, Columns.NOT_ASKED_REASON),
                    rows.cell(row, Columns.ANSWERED_ON),
                    rows.line(row));
            int number = rows.cell(row, Columns.QUESTIONNAIRE);
            answers(out, answers, firstAnswers[number]);
            careUse(out, care, firstCare[number]);
        }
    }

    /** Where the rows of each questionnaire begin among those in order; negative where it has none. */
    private int[] firsts(CanonicalTable table, int[] rows, int column) {
        int[] firsts = new int[all.questionnaires().size()];
        Arrays.fill(firsts, NONE);
        for (int place = rows.length - 1; place >= 0; place--) {
            firsts[all.of(table).cell(rows[place], column)] = place;
        }
        return firsts;
    }

    private void answers(ResearchWriter out, int[] answers, int first) {
        TableRows rows = all.of(CanonicalTable.ANSWERS);
        int end = end(rows, answers, first, Columns.ANSWERED_QUESTIONNAIRE);
        out.count(end - Math.max(0, first));
        for (int place = Math.max(0, first); place < end; place++) {
            int row = answers[place];
            int item = rows.cell(row, Columns.ANSWERED_ITEM);
            int begin = all.beginOfText(item);
            out.answer(all.bytes(), begin, item + length(item) - begin, rows.cell(row, Columns.VALUE), rows.line(row));
        }
    }

    private void careUse(ResearchWriter out, int[] care, int first) {
        TableRows rows = all.of(CanonicalTable.CARE_USE);
        int end = end(rows, care, first, Columns.CARE_QUESTIONNAIRE);
        out.count(end - Math.max(0, first));
        for (int place = Math.max(0, first); place < end; place++) {
            int row = care[place];
            int source = rows.cell(row, Columns.CARE_SOURCE);
            int professional = rows.cell(row, Columns.PROFESSIONAL);
            out.careUse(
                    all.bytes(),
                    source,
                    length(source),
                    rows.cell(row, Columns.CARE_USED),
                    rows.cell(row, Columns.CONTACTS),
                    rows.cell(row, Columns.CARE_MODE),
                    professional,
                    length(professional),
                    rows.line(row));
        }
    }

    /** The place after the last row of the questionnaire that the first is of; 0 where there is none. */
    private static int end(TableRows table, int[] rows, int first, int column) {
        if (first < 0) {
            return 0;
        }
        int end = first;
        while (end < rows.length && table.cell(rows[end], column) == table.cell(rows[first], column)) {
            end++;
        }
        return end;
    }

    /** A table's accepted rows in canonical order, after their number was written. */
    private int[] begin(ResearchWriter out, CanonicalTable table) {
        int[] rows = order.accepted(all, table);
        out.count(rows.length);
        return rows;
    }

    private int length(int text) {
        return RowLayout.textLength(all.bytes(), text);
    }
}
