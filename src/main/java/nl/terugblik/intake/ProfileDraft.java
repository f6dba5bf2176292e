package nl.terugblik.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.FileName;
import nl.terugblik.files.TextStart;
import nl.terugblik.intake.draft.Guesses;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.source.Dialect;

/**
 * A first version of a source profile, guessed from the CSV files of a folder. Of what cells hold it shows only how days
 * are written and short codes, in columns that are known by their name to hold codes.
 */
public final class ProfileDraft {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int MOST_CODES = 12;
    private static final String CODE = "[A-Za-z0-9]{1,8}";
    private static final Map<String, String> FORMATS = new TreeMap<>(Map.of(
            "\\d{4}-\\d{1,2}-\\d{1,2}([ T].*)?", "yyyy-MM-dd",
            "\\d{1,2}-\\d{1,2}-\\d{4}( .*)?", "dd-MM-yyyy",
            "(19|20)\\d{6}", "yyyyMMdd",
            "\\d{1,2}/\\d{1,2}/\\d{4}( .*)?", "dd/MM/yyyy",
            "\\d{1,2}\\.\\d{1,2}\\.\\d{4}( .*)?", "dd.MM.yyyy"));

    private final StringBuilder yaml = new StringBuilder();

    private ProfileDraft() {}

    /** The draft, with a line TODO for whatever could not be placed. */
    public static String of(Path folder) {
        ProfileDraft draft = new ProfileDraft();
        draft.yaml
                .append("source: new-source\n")
                .append("# TODO: whose the delivery is, and of which day\n")
                .append("delivery: {organisation: TODO, extracted_on: TODO, kind: full}\n")
                .append("files:\n");
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file :
                    entries.filter(FileName.like("*.csv")::fits).sorted().toList()) {
                draft.add(file);
            }
        } catch (IOException e) {
            throw new UnreadableDelivery("Cannot read the files of " + folder + " ("
                    + e.getClass().getSimpleName() + "); check the folder's permissions and try again.");
        }
        return draft.yaml.toString();
    }

    private void add(Path file) throws IOException {
        Dialect dialect = dialect(file);
        Optional<CanonicalTable> table = Guesses.table(String.valueOf(file.getFileName()));
        try (TableReader reader = TableReader.open(file, dialect)) {
            Optional<Page> page = reader.next();
            if (table.isEmpty()) {
                yaml.append("  # TODO: which table does ")
                        .append(file.getFileName())
                        .append(" hold? Its columns: ");
                yaml.append(String.join(", ", reader.header())).append('\n');
                return;
            }
            yaml.append("  - file: ").append(file.getFileName()).append("\n    dialect: {delimiter: \"");
            yaml.append(dialect.delimiter() == '\t' ? "\\t" : dialect.delimiter())
                    .append("\", encoding: ");
            yaml.append(named(dialect.encoding())).append("}\n");
            Set<String> formats = new TreeSet<>();
            StringBuilder columns = new StringBuilder();
            Set<String> left = new TreeSet<>(reader.header());
            for (Column column : table.get().columns()) {
                Optional<String> header = Guesses.header(column, reader.header());
                header.ifPresent(left::remove);
                columns.append("          ")
                        .append(header.isEmpty() ? "# TODO " : "")
                        .append(column.name());
                columns.append(": ");
                List<String> cells =
                        header.map(name -> cells(page, reader.header(), name)).orElse(List.of());
                if (column.kind() == Column.Kind.DAY) {
                    formats.addAll(formats(cells));
                }
                columns.append(header.map(name -> field(column, name, cells)).orElse(""))
                        .append('\n');
            }
            if (!formats.isEmpty()) {
                yaml.append("    dates: {formats: [")
                        .append(String.join(", ", formats))
                        .append("]}\n");
            }
            yaml.append("    tables:\n      - table: ")
                    .append(table.get().tableName())
                    .append("\n        columns:\n");
            yaml.append(columns);
            if (!left.isEmpty()) {
                yaml.append("    # TODO not placed: ")
                        .append(String.join(", ", left))
                        .append('\n');
            }
        }
    }

    private static String field(Column column, String header, List<String> cells) {
        Set<String> codes = new TreeSet<>(cells);
        codes.remove("");
        boolean show = column.kind() == Column.Kind.CODE
                && codes.size() <= MOST_CODES
                && !column.codes().containsAll(codes)
                && codes.stream().allMatch(code -> code.matches(CODE));
        return !show
                ? header
                : "{from: " + header + ", values: {"
                        + codes.stream().map(code -> "\"" + code + "\": TODO").collect(Collectors.joining(", ")) + "}}";
    }

    private static Set<String> formats(List<String> cells) {
        Set<String> seen = new TreeSet<>();
        FORMATS.forEach((pattern, format) -> {
            if (cells.stream().anyMatch(cell -> cell.matches(pattern))) {
                seen.add(format);
            }
        });
        return seen;
    }

    private static List<String> cells(Optional<Page> page, List<String> header, String name) {
        List<String> cells = new ArrayList<>();
        int place = header.indexOf(name);
        page.ifPresent(read -> {
            for (int row = 0; row < read.rows(); row++) {
                if (place < read.cells(row)) {
                    cells.add(read.cell(row, place).toString());
                }
            }
        });
        return cells;
    }

    private static Dialect dialect(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(1 << 20);
        }
        TextStart said = TextStart.of(start, StandardCharsets.UTF_8);
        Charset encoding = said.encoding();
        try {
            // The last bytes may be half a character, where the file goes on.
            encoding.newDecoder().decode(ByteBuffer.wrap(start, 0, Math.max(0, start.length - 4)));
        } catch (CharacterCodingException e) {
            encoding = Charset.forName("windows-1252");
        }
        String first = new String(start, said.bytes(), start.length - said.bytes(), encoding)
                .lines()
                .findFirst()
                .orElse("");
        if (said.delimiter().isPresent()) {
            return new Dialect(said.delimiter().get(), '"', encoding);
        }
        char delimiter = ',';
        for (char candidate : DELIMITERS) {
            if (count(first, candidate) > count(first, delimiter)) {
                delimiter = candidate;
            }
        }
        return new Dialect(delimiter, '"', encoding);
    }

    /** Of UTF-16 a file says itself that it is, and a profile cannot name it. */
    private static String named(Charset encoding) {
        return encoding.name().startsWith("UTF") ? StandardCharsets.UTF_8.name() : encoding.name();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
