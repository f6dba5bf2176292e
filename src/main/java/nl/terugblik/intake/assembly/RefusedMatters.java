package nl.terugblik.intake.assembly;

import static nl.terugblik.intake.spool.RowLayout.NONE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Research.Refused;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.coherence.Questionnaires;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.spool.Numbered;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * What a family's refused rows were about: the study of a recruitment, the instrument and wave of a questionnaire or of what was
 * answered in it. It is used for one family after the other.
 */
final class RefusedMatters {

    private final SortedSet<Refused> found = new TreeSet<>();
    private final List<Hanging> hanging = new ArrayList<>();

    /** A mark of an answer, or of the use of care, and the number of its questionnaire; negative where it names none. */
    private record Hanging(SourceTable table, int questionnaire) {}

    void begin() {
        found.clear();
        hanging.clear();
    }

    /** Takes the mark that a row of another family leaves on this one, whose questionnaires are numbered so. */
    void mark(byte[] bytes, CanonicalTable table, int at, Numbered questionnaires) {
        if (table == CanonicalTable.ANSWERS || table == CanonicalTable.CARE_USE) {
            int[] cells = new int[table.columns().size()];
            RowLayout layout = RowLayout.of(table);
            layout.read(bytes, at, cells, 0, new Numbered(), new Numbered(), questionnaires);
            hanging.add(new Hanging(table.source(), cells[layout.questionnaireColumn()]));
        } else if (table == CanonicalTable.RECRUITMENT || table == CanonicalTable.QUESTIONNAIRES) {
            int[] cells = new int[table.columns().size()];
            RowLayout.of(table).read(bytes, at, cells, 0, new Numbered(), new Numbered(), new Numbered());
            found.add(
                    table == CanonicalTable.RECRUITMENT
                            ? new Refused(table.source(), text(bytes, cells[Columns.STUDY]), "")
                            : questionnaire(bytes, table.source(), cells[Columns.INSTRUMENT], cells[Columns.WAVE]));
        }
    }

    /** What all of them were about, once the rules were asked. */
    SortedSet<Refused> of(FamilyRows rows) {
        TableRows recruitment = rows.of(CanonicalTable.RECRUITMENT);
        for (int row = 0; row < recruitment.size(); row++) {
            if (!recruitment.accepted(row)) {
                String study = text(rows.bytes(), recruitment.cell(row, Columns.STUDY));
                found.add(new Refused(SourceTable.RECRUITMENT, study, ""));
            }
        }
        TableRows questionnaires = rows.of(CanonicalTable.QUESTIONNAIRES);
        for (int row = 0; row < questionnaires.size(); row++) {
            if (!questionnaires.accepted(row)) {
                found.add(of(rows, SourceTable.QUESTIONNAIRES, row));
            }
        }
        if (!hanging.isEmpty()) {
            int[] rowOf = Questionnaires.rowOf(rows);
            hanging.forEach(mark -> found.add(of(rows, mark.table(), mark.questionnaire(), rowOf)));
        }
        hanging(rows, rows.of(CanonicalTable.ANSWERS), Columns.ANSWERED_QUESTIONNAIRE);
        hanging(rows, rows.of(CanonicalTable.CARE_USE), Columns.CARE_QUESTIONNAIRE);
        return found;
    }

    private void hanging(FamilyRows rows, TableRows table, int column) {
        if (table.countAccepted() == table.size()) {
            return;
        }
        int[] rowOf = Questionnaires.rowOf(rows);
        for (int row = 0; row < table.size(); row++) {
            if (!table.accepted(row)) {
                found.add(of(rows, table.table().source(), table.cell(row, column), rowOf));
            }
        }
    }

    /** What stood in a questionnaire was about; anything where the family has no row of it. */
    private static Refused of(FamilyRows rows, SourceTable table, int questionnaire, int[] rowOf) {
        int named = questionnaire < 0 ? NONE : rowOf[questionnaire];
        return named < 0 ? new Refused(table, "", "") : of(rows, table, named);
    }

    private static Refused of(FamilyRows rows, SourceTable table, int row) {
        TableRows questionnaires = rows.of(CanonicalTable.QUESTIONNAIRES);
        return questionnaire(
                rows.bytes(),
                table,
                questionnaires.cell(row, Columns.INSTRUMENT),
                questionnaires.cell(row, Columns.WAVE));
    }

    private static Refused questionnaire(byte[] bytes, SourceTable table, int instrument, int wave) {
        List<Questionnaire.Wave> waves = List.of(Questionnaire.Wave.values());
        return new Refused(
                table,
                text(bytes, instrument),
                wave < 0 ? "" : waves.get(wave).name().toLowerCase(Locale.ROOT));
    }

    private static String text(byte[] bytes, int at) {
        int end = at + RowLayout.textLength(bytes, at);
        int begin = at;
        while (bytes[begin] < 0) {
            begin++;
        }
        return new String(bytes, begin + 1, end - begin - 1, StandardCharsets.UTF_8);
    }
}
