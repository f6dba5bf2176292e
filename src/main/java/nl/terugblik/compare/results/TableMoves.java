package nl.terugblik.compare.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.terugblik.compare.run.RunSide;

/**
 * What differs between the tables of two runs. The self-check is left out: it repeats figures of the others.
 *
 * @param tables each table that either run has, by name
 * @param moves each figure that is another
 */
public record TableMoves(List<TableCount> tables, List<FigureMove> moves) {

    private static final String SELF_CHECK = "tables/self-check.csv";

    /** Compares the tables of two runs. */
    public static TableMoves of(RunSide before, RunSide after) {
        List<TableCount> counts = new ArrayList<>();
        List<FigureMove> moves = new ArrayList<>();
        for (String table : tables(before, after)) {
            ResultTable old = read(before, table);
            ResultTable now = read(after, table);
            Set<String> both = new LinkedHashSet<>(now.rows().keySet());
            both.retainAll(old.rows().keySet());
            Set<String> columns = new LinkedHashSet<>(old.columns());
            columns.addAll(now.columns());
            long moved = 0;
            for (String row : both) {
                int known = moves.size();
                for (String column : columns) {
                    String was = old.cell(row, column);
                    String is = now.cell(row, column);
                    if (!was.equals(is)) {
                        moves.add(new FigureMove(table, row, column, was, is));
                    }
                }
                moved += moves.size() > known ? 1 : 0;
            }
            counts.add(new TableCount(
                    table,
                    both.size(),
                    moved,
                    old.rows().size() - both.size(),
                    now.rows().size() - both.size()));
        }
        return new TableMoves(counts, moves);
    }

    private static ResultTable read(RunSide run, String table) {
        return run.has(table) ? ResultTable.read(run.file(table)) : new ResultTable(List.of(), Map.of());
    }

    private static Set<String> tables(RunSide before, RunSide after) {
        Set<String> tables = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(run -> run.outputs().keySet().stream())
                .filter(file -> file.startsWith("tables/") && file.endsWith(".csv"))
                .filter(file -> !Path.of(file).endsWith(SELF_CHECK))
                .forEach(tables::add);
        return tables;
    }

    /** The rows of all tables that both runs have. */
    public long rows() {
        return tables.stream().mapToLong(TableCount::rows).sum();
    }

    /** Those with a figure that is another. */
    public long moved() {
        return tables.stream().mapToLong(TableCount::moved).sum();
    }

    /** How many tables differ. */
    public long differing() {
        return tables.stream().filter(table -> !table.isSame()).count();
    }
}
