package nl.terugblik.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.terugblik.explain.Explanation.Broken;
import nl.terugblik.explain.Explanation.RefusedRow;
import nl.terugblik.files.CsvBytes;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejections;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.FamilyHistory;
import nl.terugblik.register.FamilyHistory.Refused;

/** The refused rows of a family, with the rules that they broke. */
final class Refusals {

    private static final List<String> KNOWN_BY = List.of("line", "rule", "severity");

    private final DataSource database;
    private final Path work;

    Refusals(DataSource database, Path work) {
        this.database = database;
        this.work = work;
    }

    List<RefusedRow> of(FamilyHistory history) {
        return history.refused().stream().map(this::row).toList();
    }

    private RefusedRow row(Refused row) {
        CanonicalTable table = CanonicalTable.valueOf(row.table().toUpperCase(Locale.ROOT));
        List<Broken> rules = Rejections.ofRow(database, row.delivery().id(), table, row.line()).stream()
                .filter(rejection -> rejection.severity() == Rejection.Severity.REFUSED)
                .map(rejection -> new Broken(rejection.rule().code(), rejection.message()))
                .toList();
        String file = rules.isEmpty() ? table.fileName() : file(row, table, rules.get(0));
        return new RefusedRow(
                file + ":" + row.line(), row.table(), row.delivery().label(), rules);
    }

    /**
     * The file that the row stood in: in another layout than the export's it has a name of its own, which the delivery's
     * {@code rejections.csv} has. Where that has several rows like it, the table's own name must do.
     */
    private String file(Refused row, CanonicalTable table, Broken rule) {
        Path rejections =
                work.resolve("deliveries").resolve(row.delivery().label()).resolve("rejections.csv");
        if (!Files.isRegularFile(rejections)) {
            return table.fileName();
        }
        List<byte[]> wanted = List.of(bytes(String.valueOf(row.line())), bytes(rule.rule()), bytes("refused"));
        Set<String> files = new TreeSet<>();
        try (CsvBytes rows = CsvBytes.open(
                rejections, (line, fault) -> new NotInRun("The file " + rejections + " is not as it was written."))) {
            int file = rows.header().indexOf("file");
            int[] cells = KNOWN_BY.stream().mapToInt(rows.header()::indexOf).toArray();
            while (rows.next()) {
                if (rows.is(cells[0], wanted.get(0))
                        && rows.is(cells[1], wanted.get(1))
                        && rows.is(cells[2], wanted.get(2))) {
                    files.add(rows.text(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.size() == 1 ? files.iterator().next() : table.fileName();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
