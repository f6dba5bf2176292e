package nl.terugblik.intake.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.source.Expectation;
import nl.terugblik.source.Field;
import nl.terugblik.source.Field.Way;
import nl.terugblik.source.TableMapping;

/** The mapping of a source file onto one canonical table, held against what that table can hold. */
final class TranslatedTable {

    private static final Set<String> ENDS = Set.of("lifted_on", "ended_on", "case_closed_on");

    private TranslatedTable() {}

    static CanonicalTable table(TableMapping mapping) {
        return CanonicalTable.valueOf(mapping.table().toUpperCase(Locale.ROOT));
    }

    /** Whether an empty cell of the column says that something still goes on. */
    static boolean isEnd(Column column) {
        return ENDS.contains(column.name());
    }

    /** Whether a table lacks, for every family, something whose absence would be taken for an answer. */
    static boolean isIncomplete(TableMapping mapping) {
        return table(mapping).columns().stream()
                .filter(column -> mapping.unknown().containsKey(column.name()))
                .anyMatch(column -> column.required() || isEnd(column) && !column.optional());
    }

    /** What is wrong with an expectation: that it is about no column of the export. */
    static List<String> faults(Expectation expected) {
        CanonicalTable table = CanonicalTable.valueOf(expected.table().toUpperCase(Locale.ROOT));
        return unknown(expected.place() + ".", table, Set.of(expected.column()));
    }

    /** What is wrong with a mapping, a sentence each. */
    static List<String> faults(TableMapping mapping) {
        CanonicalTable table = table(mapping);
        List<String> faults = new ArrayList<>();
        faults.addAll(
                unknown(mapping.place() + " columns.", table, mapping.fields().keySet()));
        faults.addAll(
                unknown(mapping.place() + " unknown.", table, mapping.unknown().keySet()));
        for (Column column : table.columns()) {
            Field field = mapping.fields().get(column.name());
            if (field != null) {
                check(column, field, faults);
            } else if (!mapping.unknown().containsKey(column.name())
                    && !column.optional()
                    && column.kind() != Column.Kind.DROPPED_TEXT) {
                faults.add(mapping.place() + " must say where " + column.name()
                        + " comes from, or name it under unknown with the reason.");
            }
        }
        return faults;
    }

    /** A sentence for every name that is no column of a table. */
    private static List<String> unknown(String before, CanonicalTable table, Set<String> names) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        List<String> sentences = new ArrayList<>();
        names.stream().filter(name -> !columns.contains(name)).sorted().forEach(name -> {
            String hint = NearName.hint(name, columns);
            sentences.add(before + name + " is no column of " + table.tableName() + (hint.isEmpty() ? "." : hint));
        });
        return sentences;
    }

    private static void check(Column column, Field field, List<String> faults) {
        boolean code = column.kind() == Column.Kind.CODE;
        List<String> meant = field.way() == Way.CONSTANT
                ? List.of(field.text())
                : List.copyOf(field.values().values());
        meant.stream()
                .filter(value -> code && !value.isEmpty() && !column.codes().contains(value))
                .sorted()
                .forEach(value -> faults.add(field.place() + " means " + value + ", which is none of "
                        + String.join(", ", column.codes()) + "."));
    }
}
