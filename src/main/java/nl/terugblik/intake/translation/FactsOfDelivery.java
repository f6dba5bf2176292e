package nl.terugblik.intake.translation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.files.CellText;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.workbook.NoValue;
import nl.terugblik.source.DeliveryFacts;
import nl.terugblik.source.DeliveryFacts.Constant;
import nl.terugblik.source.DeliveryFacts.Fact;
import nl.terugblik.source.DeliveryFacts.FromColumn;
import nl.terugblik.source.DeliveryFacts.FromFileName;
import nl.terugblik.source.SourceFile;

/** Finds out whose a delivery is, and of which day. */
final class FactsOfDelivery {

    private final SourceFolder folder;
    private final DeliveryFacts facts;
    private final List<Path> files;

    FactsOfDelivery(SourceFolder folder, DeliveryFacts facts, List<Path> files) {
        this.folder = folder;
        this.facts = facts;
        this.files = files;
    }

    /** The file that holds facts as columns. */
    static Optional<Path> table(SourceFolder folder, DeliveryFacts facts) throws IOException {
        if (facts.table().isEmpty()) {
            return Optional.empty();
        }
        List<Path> found = folder.files(facts.table().get().glob());
        if (found.size() != 1) {
            throw new IntakeRefused("Delivery refused: it must hold one file "
                    + facts.table().get().glob() + ", which says whose it is, and holds " + found.size() + ".");
        }
        return Optional.of(found.get(0));
    }

    /** Organisation, day of extraction as yyyy-MM-dd, and kind. */
    List<String> read() throws IOException {
        Optional<Path> table = table(folder, facts);
        SourceFile described = facts.table().orElse(null);
        Map<String, String> row = Map.of();
        if (table.isPresent() && described != null) {
            row = only(table.get(), described);
        }
        String file = table.map(path -> String.valueOf(path.getFileName())).orElse("");
        String day = fact(facts.extractedOn(), file, row, "the day of extraction");
        return List.of(
                fact(facts.organisation(), file, row, "the organisation"),
                new Days(facts.dates()).read(day, false),
                fact(facts.kind(), file, row, "whether it is full or a delta"));
    }

    /** The cells of the only row of a file, by the columns that hold facts. */
    private Map<String, String> only(Path table, SourceFile described) throws IOException {
        try (SourceRows rows = SourceRows.open(table, described, Set.copyOf(columns()))) {
            Optional<Page> page = rows.rows().next(2);
            if (page.isEmpty() || page.get().rows() != 1) {
                throw new IntakeRefused("Delivery refused: " + table.getFileName() + " must hold exactly one row.");
            }
            List<String> row = SourceRows.cells(page.get(), 0);
            Map<String, String> cells = new HashMap<>();
            for (String column : columns()) {
                int place = rows.place(String.valueOf(table.getFileName()), column, columns());
                cells.put(column, place < row.size() ? row.get(place) : "");
            }
            return cells;
        }
    }

    private List<String> columns() {
        return Stream.of(facts.organisation(), facts.extractedOn(), facts.kind())
                .flatMap(fact -> fact instanceof FromColumn column
                        ? Stream.of(column.field().from().get(0))
                        : Stream.empty())
                .toList();
    }

    private String fact(Fact fact, String file, Map<String, String> row, String what) throws IOException {
        if (fact instanceof Constant constant) {
            return constant.value();
        }
        if (fact instanceof FromColumn column) {
            String text = row.getOrDefault(column.field().from().get(0), "");
            if (NoValue.isOne(text) && !column.field().values().containsKey(NoValue.shown(text))) {
                throw new IntakeRefused(
                        "Delivery refused: " + file + " holds an error of its workbook, or no value, where " + what
                                + " should stand; mend the cell and export again.");
            }
            return column.field().values().isEmpty()
                    ? text
                    : column.field().values().getOrDefault(text, "");
        }
        Pattern pattern = Pattern.compile(((FromFileName) fact).pattern());
        return Stream.concat(folder.names().stream(), files.stream().map(path -> String.valueOf(path.getFileName())))
                .map(CellText::of)
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(found -> found != null && !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IntakeRefused("Delivery refused: no name of a file says " + what
                        + " as the source profile expects it; rename the file or correct the profile."));
    }
}
