package nl.terugblik.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.ByteSink;
import nl.terugblik.files.CsvFile;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.intake.text.Tables.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the steward's file as bytes. Nearly all of a line is to the letter the same for all rows that break a rule in a
 * place: it is printed once, and only the numbers of lines each time. Not for use by several threads at once.
 */
final class RejectionLines {

    private final Tables tables;
    private final ByteSink out = new ByteSink();
    private final Map<Kind, Printed> printed = new HashMap<>();
    private final @Nullable Printed[] lastOfRule = new @Nullable Printed[Rule.values().length];
    private final Map<String, byte[]> beginnings = new HashMap<>();

    private RejectionLines(Tables tables) {
        this.tables = tables;
    }

    /** The lines of some rejections, in their order. */
    static RejectionLines of(List<Rejection> rejections, Tables tables) {
        RejectionLines lines = new RejectionLines(tables);
        rejections.forEach(lines::print);
        return lines;
    }

    /** The lines. */
    ByteSink bytes() {
        return out;
    }

    /** Adds how often each rule is broken in each place. */
    void count(Map<Breach, Long> breaches) {
        printed.forEach((kind, all) ->
                breaches.merge(new Breach(kind.table.tableName(), kind.column, kind.rule), all.times, Long::sum));
    }

    private void print(Rejection rejection) {
        Origin at = tables.origin(rejection.table(), rejection.line(), rejection.column());
        boolean counts = rejection.rule() == Rule.NOT_USED || rejection.otherLine() == 0;
        Origin other = counts ? at : tables.origin(rejection.otherTable(), rejection.otherLine(), "");
        int otherLine = counts ? rejection.otherLine() : other.line();
        Printed ending = ending(rejection, at.column(), counts ? "" : other.file());
        ending.times++;
        put(beginnings.computeIfAbsent(at.file(), RejectionLines::beginning));
        put(at.line());
        if (rejection.rule() == Rule.NOT_USED) { // the number of rows stands in its sentence
            put(words(ending.kind, otherLine, "").getBytes(StandardCharsets.UTF_8));
        } else {
            put(ending.before);
            if (!counts) {
                put(otherLine);
            }
            put(ending.after);
        }
        out.putByte('\n');
    }

    /** Those that break a rule mostly break it alike, so that the last of a rule is looked at first. */
    private Printed ending(Rejection rejection, String shown, String otherFile) {
        Printed last = lastOfRule[rejection.rule().ordinal()];
        if (last != null && last.kind.holds(rejection, shown, otherFile)) {
            return last;
        }
        Kind kind = new Kind(
                rejection.table(),
                rejection.column(),
                shown,
                rejection.rule(),
                rejection.severity(),
                rejection.scope(),
                otherFile);
        Printed found = printed.computeIfAbsent(kind, Printed::new);
        lastOfRule[rejection.rule().ordinal()] = found;
        return found;
    }

    private void put(byte[] text) {
        out.putBytes(text, text.length);
    }

    private void put(int number) {
        put(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands before the line. */
    private static byte[] beginning(String file) {
        return (CsvFile.beginning(file) + ",").getBytes(StandardCharsets.UTF_8);
    }

    /** What stands behind the line. */
    private static String words(Kind kind, int otherLine, String otherFile) {
        Rejection said = new Rejection(kind.table, 0, kind.shown, kind.rule, kind.severity, kind.scope, otherLine);
        return CsvFile.ending(
                kind.shown, kind.rule.code(), kind.severity.code(), kind.scope.code(), said.message(otherFile));
    }

    /**
     * What rows break alike.
     *
     * @param column the canonical column
     * @param shown the column as the source has it
     * @param otherFile the file of the other row; empty where there is none
     */
    private record Kind(
            CanonicalTable table,
            String column,
            String shown,
            Rule rule,
            Severity severity,
            Scope scope,
            String otherFile) {

        boolean holds(Rejection rejection, String shownColumn, String file) {
            return table == rejection.table()
                    && severity == rejection.severity()
                    && scope == rejection.scope()
                    && column.equals(rejection.column())
                    && shown.equals(shownColumn)
                    && otherFile.equals(file);
        }
    }

    /** What stands behind the line for all of a kind: all of it, or what stands before and after the number of another line. */
    private static final class Printed {

        /** No line has this number. */
        private static final int MARK = Integer.MIN_VALUE;

        private final Kind kind;
        private final byte[] before;
        private final byte[] after;
        private long times;

        private Printed(Kind kind) {
            this.kind = kind;
            boolean namesOther = !kind.otherFile.isEmpty();
            String all = words(kind, namesOther ? MARK : 0, kind.otherFile);
            String mark = String.valueOf(MARK);
            int cut = namesOther ? all.lastIndexOf(mark) : all.length();
            before = all.substring(0, cut).getBytes(StandardCharsets.UTF_8);
            after = all.substring(namesOther ? cut + mark.length() : cut).getBytes(StandardCharsets.UTF_8);
        }
    }
}
