package nl.terugblik.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A table for a test: variables one by one, then its rows as they stand in the file. */
public final class GivenTable {

    private final Path folder;
    private final List<Variable> variables = new ArrayList<>();
    private Optional<Path> reasons = Optional.empty();

    private GivenTable(Path folder) {
        this.folder = folder;
    }

    public static GivenTable in(Path folder) {
        return new GivenTable(folder);
    }

    /** Adds a variable; its label is its name in capitals, its Dutch label that and {@code é}. */
    public GivenTable with(String name, Kind kind, String... codes) {
        return with(name, name.toUpperCase(), kind, false, codes);
    }

    /** Adds a variable of which empty cells have a reason. */
    public GivenTable reasoned(String name, Kind kind, String... codes) {
        return with(name, name.toUpperCase(), kind, true, codes);
    }

    public GivenTable with(String name, String label, Kind kind, boolean reasoned, String... codes) {
        List<Variable.Meaning> values = new ArrayList<>();
        for (String code : codes) {
            values.add(new Variable.Meaning(code, new Words("waarde " + code, "value " + code)));
        }
        variables.add(new Variable(name, new Words(label + "é", label), kind, values, reasoned, Optional.empty()));
        return this;
    }

    /** Writes the rows, below a header. */
    public GivenTable rows(String... rows) {
        String header = String.join(",", variables.stream().map(Variable::name).toList());
        write(
                "given.csv",
                header + "\n"
                        + String.join(
                                "",
                                List.of(rows).stream().map(row -> row + "\n").toList()));
        return this;
    }

    /** Writes the reasons: the cell of the first variable, the name of a variable, a reason. */
    public GivenTable reasons(String... rows) {
        String header = variables.get(0).name() + ",variable,reason\n";
        reasons = Optional.of(write(
                "missing.csv",
                header
                        + String.join(
                                "",
                                List.of(rows).stream().map(row -> row + "\n").toList())));
        return this;
    }

    public Table table() {
        Map<Reason, Words> labels = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            labels.put(reason, new Words("reden " + reason.code(), "reason " + reason.code()));
        }
        return new Table(
                "given",
                new Words("Rij", "Row"),
                folder.resolve("given.csv"),
                List.of(variables.get(0).name()),
                variables,
                reasons,
                labels);
    }

    public Codebook codebook() {
        return new Codebook(
                "study", new Words("Onderzoek", "Study"), "instrument", LocalDate.of(2014, 9, 1), List.of(table()));
    }

    /** Writes the table to files. */
    public void to(BiFunction<Table, Extent, RowFile> files) {
        Table table = table();
        try (RowFile file = files.apply(table, Extent.of(table));
                TableRows rows = TableRows.open(table)) {
            while (rows.next()) {
                file.add(rows);
            }
            file.finish();
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
