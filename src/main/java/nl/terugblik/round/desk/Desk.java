package nl.terugblik.round.desk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.sheet.Sheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sheet that was given out, read a row at a time: beside the CSV and the workbook lies the same as lines of JSON, with what each
 * code means.
 *
 * @param file where it lies
 * @param head what holds for all rows
 */
public record Desk(Path file, Head head) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String END = ".rows";

    /**
     * What holds for all rows.
     *
     * @param coder whose sheet it is
     * @param third whether it is the third's
     * @param context the columns left of the codes
     * @param codes the columns of codes
     * @param variables what is asked, by variable
     * @param rows how many rows there are
     */
    public record Head(
            String coder,
            boolean third,
            List<String> context,
            List<String> codes,
            Map<String, Asked> variables,
            int rows) {

        public Head {
            context = List.copyOf(context);
            codes = List.copyOf(codes);
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables)); // in the order of the sheet
        }
    }

    private record Line(List<String> cells, List<String> variables, List<String> allowed) {}

    /** Writes a sheet to the folder of sheets. */
    public static void write(Sheet sheet, Path folder) {
        Map<String, Asked> variables = new LinkedHashMap<>();
        sheet.rows()
                .forEach(row -> row.variables().stream()
                        .flatMap(Optional::stream)
                        .forEach(variable -> variables.computeIfAbsent(variable.name(), made -> Asked.of(variable))));
        Head head = new Head(
                sheet.coder(),
                sheet.isOfVariables(),
                sheet.context(),
                sheet.codes(),
                variables,
                sheet.rows().size());
        Path file = folder.resolve(sheet.coder() + END);
        Path partial = PrivateFiles.temporary(file);
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(PrivateFiles.stream(partial), StandardCharsets.UTF_8))) {
            out.write(JSON.writeValueAsString(head) + "\n");
            for (Sheet.Row row : sheet.rows()) {
                out.write(JSON.writeValueAsString(new Line(
                                row.cells(),
                                row.variables().stream()
                                        .map(variable -> variable.map(CodedVariable::name)
                                                .orElse(""))
                                        .toList(),
                                row.allowed().orElse(List.of())))
                        + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.force(partial);
        PrivateFiles.move(partial, file);
    }

    /** The sheet of a coder in a folder of sheets, where it was given out. */
    public static Optional<Desk> of(Path folder, String coder) {
        Path file = folder.resolve(coder + END);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Optional.of(
                    new Desk(file, JSON.readValue(Objects.requireNonNullElse(in.readLine(), ""), Head.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row by its number. */
    public Optional<DeskRow> row(int number) {
        return number < 1 ? Optional.empty() : first(number, row -> true);
    }

    /** The first row from a number on of which something holds. */
    public Optional<DeskRow> first(int from, Predicate<DeskRow> holds) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.readLine();
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (number >= from) {
                    DeskRow row = row(number, JSON.readValue(line, Line.class));
                    if (holds.test(row)) {
                        return Optional.of(row);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeskRow row(int number, Line line) {
        List<String> columns = new ArrayList<>();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < line.variables().size(); i++) {
            Asked variable = head.variables().get(line.variables().get(i));
            if (variable != null) {
                columns.add(head.codes().get(i));
                asked.add(head.third() ? variable.only(line.allowed()).mustBeGiven() : variable);
            }
        }
        return new DeskRow(
                number,
                cell(line, "unit"),
                cell(line, "document"),
                cell(line, "section"),
                cell(line, "kind"),
                cell(line, "text"),
                cell(line, "variable"),
                head.third() ? List.of(cell(line, "code_1"), cell(line, "code_2")) : List.of(),
                columns,
                asked,
                line.cells());
    }

    private String cell(Line line, String column) {
        int place = head.context().indexOf(column);
        return place < 0 ? "" : line.cells().get(place);
    }

    /** Writes the sheet as it would be handed in, filled in with what was given. */
    public void fill(Map<String, Given> given, Path to) {
        List<String> columns = new ArrayList<>(head.context());
        columns.addAll(head.codes());
        columns.add(Sheet.NOTE);
        try (CsvFile out = CsvFile.create(to, columns)) {
            first(1, row -> {
                out.row(row.filled(head.codes(), given.getOrDefault(row.key(), Given.NOTHING))
                        .toArray());
                return false;
            });
        }
    }
}
