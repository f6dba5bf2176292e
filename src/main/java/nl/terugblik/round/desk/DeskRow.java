package nl.terugblik.round.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of a sheet as a page shows it.
 *
 * @param number its number in the sheet, from 1
 * @param unit the name of its unit
 * @param section the part of the document that it stands in
 * @param kind what kind of unit it is
 * @param text what it says; empty where sheets show none
 * @param document the name of its document
 * @param variable the variable that the third decides; empty in other sheets
 * @param codes the two codes that the third sees; none in other sheets
 * @param columns the columns of codes
 * @param asked what is asked, by column
 * @param cells all cells left of the codes
 */
public record DeskRow(
        int number,
        String unit,
        String document,
        String section,
        String kind,
        String text,
        String variable,
        List<String> codes,
        List<String> columns,
        List<Asked> asked,
        List<String> cells) {

    public DeskRow {
        codes = List.copyOf(codes);
        columns = List.copyOf(columns);
        asked = List.copyOf(asked);
        cells = List.copyOf(cells);
    }

    /** What tells it from other rows. */
    public String key() {
        return variable.isEmpty() ? unit : unit + " " + variable;
    }

    /** What is given for it by cells and a note. */
    public Given given(Map<String, String> codes, String note) {
        boolean isDone = true;
        for (int i = 0; i < columns.size(); i++) {
            isDone &= !asked.get(i).required()
                    || !codes.getOrDefault(columns.get(i), "").isEmpty();
        }
        return new Given(new TreeMap<>(codes), note, isDone);
    }

    /** The cells of a sheet that was filled in. */
    List<String> filled(List<String> all, Given given) {
        List<String> row = new ArrayList<>(cells);
        all.forEach(column -> row.add(columns.contains(column) ? given.code(column) : ""));
        row.add(given.note());
        return row;
    }

    /** Its number; never what it says. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
