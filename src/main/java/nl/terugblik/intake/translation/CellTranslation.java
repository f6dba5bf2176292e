package nl.terugblik.intake.translation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.terugblik.intake.rule.Untranslated;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.workbook.NoValue;
import nl.terugblik.source.Field;

/** Makes one canonical cell of the cells of a source row. Not for use by several threads at once. */
final class CellTranslation {

    private static final String YES = "yes";
    private static final String NO = "no";

    /** An amount as it is written where a comma stands before the cents; another is left as it is, and refused. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");

    private final Column column;
    private final Field field;
    private final int[] places;
    private final Map<String, String> values;
    private final Days days;
    private final boolean end;

    CellTranslation(Column column, Field field, int[] places) {
        this.column = column;
        this.field = field;
        this.places = places;
        this.values = field.values();
        this.days = new Days(field.dates());
        this.end = TranslatedTable.isEnd(column);
    }

    String of(List<String> row) {
        return switch (field.way()) {
            case CONSTANT -> field.text();
            case FIRST -> meaning(first(row));
            case JOIN -> joined(row);
            case ANY -> any(row);
        };
    }

    /** Whether the last cell gave only the month or the year of a day. */
    boolean coarse() {
        return column.kind() == Column.Kind.DAY && days.coarse();
    }

    private String first(List<String> row) {
        for (int place : places) {
            String cell = cell(row, place);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private String joined(List<String> row) {
        StringBuilder all = new StringBuilder();
        boolean filled = false;
        for (int i = 0; i < places.length; i++) {
            String cell = cell(row, places[i]);
            if (NoValue.isOne(cell)) {
                return meaning(cell);
            }
            filled |= !cell.isEmpty();
            all.append(i == 0 ? "" : field.text()).append(cell);
        }
        return filled ? meaning(all.toString()) : "";
    }

    private String any(List<String> row) {
        boolean allSayNo = true;
        String doubt = "";
        for (int place : places) {
            String said = meaning(cell(row, place));
            if (said.equals(YES)) {
                return YES;
            }
            if (!said.isEmpty() && !said.equals(NO)) {
                doubt = said;
            }
            allSayNo &= said.equals(NO);
        }
        return !doubt.isEmpty() ? doubt : allSayNo ? NO : "";
    }

    private String meaning(String text) {
        if (NoValue.isOne(text)) {
            return withoutValue(text);
        }
        return meant(text);
    }

    /** An error counts as what the profile says of it, where it says anything. */
    private String withoutValue(String cell) {
        String shown = NoValue.shown(cell);
        boolean named = column.kind() == Column.Kind.DAY
                ? days.stands(shown, end)
                : values.containsKey(shown) || field.notKnown().contains(shown);
        if (named) {
            return meant(shown);
        }
        return switch (cell) {
            case NoValue.MERGED -> Untranslated.MERGED;
            case NoValue.UNCOMPUTED -> column.required() ? "" : Untranslated.UNCOMPUTED;
            default -> Untranslated.ERROR;
        };
    }

    private String meant(String text) {
        if (column.kind() == Column.Kind.DAY) {
            return days.read(text, end);
        }
        if (text.isEmpty()) {
            return "";
        }
        if (field.notKnown().contains(text)) {
            return column.required() ? Untranslated.NOT_IN_SOURCE : "";
        }
        if (field.decimalComma()
                && column.kind() == Column.Kind.AMOUNT
                && AMOUNT.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        return values.isEmpty() ? text : values.getOrDefault(text, Untranslated.CODE);
    }

    private static String cell(List<String> row, int place) {
        return place < row.size() ? row.get(place) : "";
    }
}
