package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;

/**
 * The rows that a kind of event is made of, and what may be asked of them.
 *
 * @param <R> the kind of row
 * @param table the table that they come from
 * @param columns the columns of the export that tell these rows from others, whatever is asked of them
 * @param of those of a family, in the order of its file
 * @param days the days that a row can have, by the column that holds them: the first is the one that is meant where a study
 *     names none
 * @param child the child that a row is about
 * @param attributes what may be asked of a row, by name
 */
record Rows<R extends CaseRecord>(
        SourceTable table,
        List<String> columns,
        Function<FamilyView, List<R>> of,
        Map<String, Function<R, Optional<LocalDate>>> days,
        Function<R, Optional<Pseudonym>> child,
        Map<String, Attribute<R>> attributes) {

    /** Rows about the family that are told apart by nothing. */
    static <R extends CaseRecord> Rows<R> of(
            SourceTable table,
            Function<FamilyView, List<R>> of,
            String dayColumn,
            Function<R, Optional<LocalDate>> day) {
        Map<String, Function<R, Optional<LocalDate>>> days = new LinkedHashMap<>();
        days.put(dayColumn, day);
        return new Rows<>(table, List.of(), of, days, row -> Optional.empty(), new LinkedHashMap<>());
    }

    /** The same, told apart by columns. */
    Rows<R> by(String... told) {
        return new Rows<>(table, List.of(told), of, days, child, attributes);
    }

    /** The same, each about a child. */
    Rows<R> about(Function<R, Pseudonym> whom) {
        return new Rows<>(table, columns, of, days, row -> Optional.of(whom.apply(row)), attributes);
    }

    /** The same, some about a child. */
    Rows<R> perhapsAbout(Function<R, Optional<Pseudonym>> whom) {
        return new Rows<>(table, columns, of, days, whom, attributes);
    }

    /** The same, with another day. */
    Rows<R> or(String dayColumn, Function<R, Optional<LocalDate>> day) {
        days.put(dayColumn, day);
        return this;
    }

    /** The same, of which this may be asked too. */
    Rows<R> with(Attribute<R> attribute) {
        attributes.put(attribute.name(), attribute);
        return this;
    }

    /** The column of the day that is meant where a study names none. */
    String usualDay() {
        return days.keySet().iterator().next();
    }
}
