package nl.terugblik.intake.translation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.source.SourceFile;
import nl.terugblik.source.TableMapping;
import nl.terugblik.source.TableMapping.Condition;

/**
 * A file that feeds a canonical table.
 *
 * <p>Rows are counted by one number a table. The first feed of a table keeps the lines of its file; those of the next
 * begin at {@link #LINES}, and so on.
 *
 * @param number the feed's place among those of its table, from 0
 * @param file the file
 * @param described what the profile says of the file
 * @param mapping what the profile says of the table
 */
record Feed(int number, Path file, SourceFile described, TableMapping mapping) {

    /** The most lines of a file that can be told apart from those of the next. */
    static final int LINES = 1 << 25;

    /** The most files that can feed a table. */
    static final int MOST = Integer.MAX_VALUE / LINES;

    CanonicalTable table() {
        return TranslatedTable.table(mapping);
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** The columns of the file that the profile names for any table. */
    List<String> columns() {
        return described.tables().stream()
                .flatMap(table -> Stream.concat(
                        table.where().stream().map(Condition::column),
                        table.fields().values().stream().flatMap(field -> field.from().stream())))
                .distinct()
                .sorted()
                .toList();
    }

    int line(int lineOfFile) {
        return number * LINES + lineOfFile;
    }
}
