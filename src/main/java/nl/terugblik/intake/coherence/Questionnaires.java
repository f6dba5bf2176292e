package nl.terugblik.intake.coherence;

import static nl.terugblik.intake.spool.RowLayout.NONE;

import java.util.Arrays;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.RowOrder;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The rules between questionnaires and what was answered: answers and the use of care stand only where their questionnaire was
 * answered, and of one source of care a questionnaire says one thing.
 */
public final class Questionnaires {

    private Questionnaires() {}

    public static void check(FamilyRows family) {
        TableRows questionnaires = family.of(CanonicalTable.QUESTIONNAIRES);
        TableRows answers = family.of(CanonicalTable.ANSWERS);
        TableRows care = family.of(CanonicalTable.CARE_USE);
        if (questionnaires.isEmpty() && answers.isEmpty() && care.isEmpty()) {
            return;
        }
        int[] rowOf = rowOf(family);
        hangOn(questionnaires, rowOf, answers, Columns.ANSWERED_QUESTIONNAIRE);
        hangOn(questionnaires, rowOf, care, Columns.CARE_QUESTIONNAIRE);
        refuseConflicts(family, care);
        warn(family, questionnaires);
    }

    /** The row of each questionnaire, an accepted one before others. */
    public static int[] rowOf(FamilyRows family) {
        TableRows questionnaires = family.of(CanonicalTable.QUESTIONNAIRES);
        int[] rowOf = new int[family.questionnaires().size()];
        Arrays.fill(rowOf, NONE);
        for (int row = 0; row < questionnaires.size(); row++) {
            int number = questionnaires.cell(row, Columns.QUESTIONNAIRE);
            if (number >= 0
                    && (rowOf[number] < 0 || !questionnaires.accepted(rowOf[number]) && questionnaires.accepted(row))) {
                rowOf[number] = row;
            }
        }
        return rowOf;
    }

    private static void hangOn(TableRows questionnaires, int[] rowOf, TableRows rows, int column) {
        for (int row = 0; row < rows.size(); row++) {
            int number = rows.cell(row, column);
            if (number < 0 || !rows.accepted(row)) {
                continue;
            }
            int named = rowOf[number];
            if (named < 0) {
                rows.refuse(row, Rule.ORPHAN, "questionnaire_id", Scope.ROW, 0);
            } else if (!questionnaires.accepted(named)) {
                rows.refuse(row, Rule.PARENT_REFUSED, "questionnaire_id", Scope.PARENT, questionnaires.line(named));
            } else if (questionnaires.cell(named, Columns.RESULT) != Questionnaire.Result.ANSWERED.ordinal()) {
                rows.refuse(
                        row,
                        Rule.QUESTIONNAIRE_NOT_ANSWERED,
                        "questionnaire_id",
                        Scope.PARENT,
                        questionnaires.line(named));
            }
        }
    }

    /** Rows of one questionnaire and source that differ in whether it was used are all refused. */
    private static void refuseConflicts(FamilyRows family, TableRows care) {
        int[] places = new int[care.size()];
        int count = 0;
        for (int row = 0; row < places.length; row++) {
            if (care.accepted(row)) {
                places[count++] = row;
            }
        }
        RowOrder order = (a, b) -> {
            int questionnaire =
                    Integer.compare(care.cell(a, Columns.CARE_QUESTIONNAIRE), care.cell(b, Columns.CARE_QUESTIONNAIRE));
            return questionnaire != 0
                    ? questionnaire
                    : family.compareTexts(care.cell(a, Columns.CARE_SOURCE), care.cell(b, Columns.CARE_SOURCE));
        };
        order.sort(places, 0, count);
        int from = 0;
        for (int to = 1; to <= count; to++) {
            if (to == count || order.compare(places[from], places[to]) != 0) {
                refuseConflict(care, places, from, to);
                from = to;
            }
        }
    }

    private static void refuseConflict(TableRows care, int[] places, int from, int to) {
        int other = from + 1;
        while (other < to && used(care, places[other]) == used(care, places[from])) {
            other++;
        }
        if (other >= to) {
            return;
        }
        for (int i = from; i < to; i++) {
            boolean asFirst = used(care, places[i]) == used(care, places[from]);
            int line = care.line(places[asFirst ? other : from]);
            care.refuse(places[i], Rule.CARE_USE_CONFLICT, "used", Scope.FAMILY, line);
        }
    }

    private static int used(TableRows care, int row) {
        return care.cell(row, Columns.CARE_USED);
    }

    private static void warn(FamilyRows family, TableRows questionnaires) {
        for (int row = 0; row < questionnaires.size(); row++) {
            if (!questionnaires.accepted(row)) {
                continue;
            }
            if (questionnaires.cell(row, Columns.WAVE) == Questionnaire.Wave.T2.ordinal()
                    && questionnaires.cell(row, Columns.RESPONDENT) == Questionnaire.Respondent.PARENT.ordinal()) {
                questionnaires.warn(row, Rule.WAVE_NOT_FOR_PARENTS, "wave", 0);
            }
            for (int earlier = 0; earlier < row; earlier++) {
                if (questionnaires.accepted(earlier) && isSame(family, questionnaires, earlier, row)) {
                    questionnaires.warn(row, Rule.ANSWERED_TWICE, "result", questionnaires.line(earlier));
                    break;
                }
            }
        }
    }

    /** Whether both were answered, of one instrument and wave, by one kind of respondent. */
    private static boolean isSame(FamilyRows family, TableRows rows, int a, int b) {
        int answered = Questionnaire.Result.ANSWERED.ordinal();
        return rows.cell(a, Columns.RESULT) == answered
                && rows.cell(b, Columns.RESULT) == answered
                && rows.cell(a, Columns.WAVE) == rows.cell(b, Columns.WAVE)
                && rows.cell(a, Columns.RESPONDENT) == rows.cell(b, Columns.RESPONDENT)
                && rows.cell(a, Columns.PRIMARY_CARER) == rows.cell(b, Columns.PRIMARY_CARER)
                && family.compareTexts(rows.cell(a, Columns.INSTRUMENT), rows.cell(b, Columns.INSTRUMENT)) == 0;
    }
}
