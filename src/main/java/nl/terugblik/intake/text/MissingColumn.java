package nl.terugblik.intake.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.files.CellText;
import nl.terugblik.source.Dialect;

/**
 * Why a header seems to lack a column: the way in which it was written rather than the column itself. What stands in the
 * header is never told, because the first line of a file without one is a row.
 */
public final class MissingColumn {

    private static final List<String> DELIMITERS = List.of(";", ",", "\t", "|", ":");
    private static final String QUOTES = "[\"'`\u00B4\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB]";
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}_]+";
    private static final Charset LATIN = Charset.forName("windows-1252");

    private final List<String> header;
    private final List<String> wanted;
    private final Dialect dialect;

    private MissingColumn(List<String> header, List<String> wanted, Dialect dialect) {
        this.header = header;
        this.wanted = wanted.stream().map(MissingColumn::folded).toList();
        this.dialect = dialect;
    }

    /**
     * The cause as it seems, to stand behind a semicolon; empty where none is seen.
     *
     * @param header the cells of the header
     * @param name the column that is not there
     * @param wanted all columns that should be
     * @param dialect how the file was read
     */
    public static Optional<String> cause(List<String> header, String name, List<String> wanted, Dialect dialect) {
        MissingColumn missing = new MissingColumn(header, wanted, dialect);
        return Stream.of(
                        missing.delimiter(),
                        missing.quotedLine(),
                        missing.encoding(name),
                        missing.quotes(name),
                        missing.merged(name),
                        missing.noHeader())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> delimiter() {
        return DELIMITERS.stream()
                .filter(other -> other.charAt(0) != dialect.delimiter())
                .filter(other -> header.stream().anyMatch(cell -> holdsSeveral(cell, other)))
                .findFirst()
                .map(other -> "it looks delimited by " + named(other) + " and is read as delimited by "
                        + named(String.valueOf(dialect.delimiter()))
                        + "; export it so, or name its delimiter in a source profile (dialect)");
    }

    private Optional<String> quotedLine() {
        return header.size() == 1 && holdsSeveral(header.get(0), String.valueOf(dialect.delimiter()))
                ? Optional.of("each line seems to stand in quotes as one cell; export it again with quotes round cells")
                : Optional.empty();
    }

    private Optional<String> encoding(String name) {
        if (header.stream().anyMatch(cell -> cell.indexOf(TableReader.UNREADABLE) >= 0)) {
            return Optional.of("its header holds bytes that are not "
                    + dialect.encoding().name() + "; export it so, or name its encoding in a source profile (dialect)");
        }
        boolean isUtf8 = header.stream()
                .map(cell -> new String(cell.getBytes(LATIN), StandardCharsets.UTF_8))
                .anyMatch(cell -> folded(cell).equals(folded(name)));
        return isUtf8
                ? Optional.of("it looks like UTF-8 and is read as "
                        + dialect.encoding().name() + "; name its encoding in the source profile (dialect)")
                : Optional.empty();
    }

    private Optional<String> quotes(String name) {
        return header.stream()
                .filter(cell -> folded(cell.replaceAll(QUOTES, "")).equals(folded(name)))
                .findFirst()
                .map(cell -> cell.indexOf(dialect.quote()) >= 0
                        ? "blanks seem to stand before its quotes; export it without them"
                        : "its cells seem to stand in other quotes than " + dialect.quote()
                                + "; export it with those, or name its quote in a source profile (dialect)");
    }

    private Optional<String> merged(String name) {
        return IntStream.range(0, header.size())
                .filter(place -> isMerged(folded(header.get(place)), folded(name)))
                .mapToObj(place -> "cell " + (place + 1)
                        + " of its header seems to hold two names; a delimiter is missing there, or stands in quotes")
                .findFirst();
    }

    private boolean isMerged(String cell, String name) {
        List<String> words = Arrays.asList(cell.split(BETWEEN_WORDS));
        String joined = String.join("", words);
        String own = name.replaceAll(BETWEEN_WORDS, "");
        return words.size() > 1 && words.contains(name) && wanted.containsAll(words)
                || wanted.stream()
                        .map(other -> other.replaceAll(BETWEEN_WORDS, ""))
                        .anyMatch(other -> joined.equals(other + own) || joined.equals(own + other));
    }

    private Optional<String> noHeader() {
        return header.stream().map(MissingColumn::folded).noneMatch(wanted::contains)
                ? Optional.of("its first line names none of the columns that it should hold; the header is missing, or"
                        + " other lines stand above it")
                : Optional.empty();
    }

    /** Whether a cell holds names of two columns or more, with a delimiter between cells. */
    private boolean holdsSeveral(String cell, String delimiter) {
        return Arrays.stream(cell.split(Pattern.quote(delimiter)))
                                .map(part -> folded(part.replaceAll(QUOTES, "")))
                                .filter(wanted::contains)
                                .distinct()
                                .count()
                        > (header.size() == 1 && wanted.size() == 1 ? 0 : 1)
                && cell.contains(delimiter);
    }

    private static String folded(String name) {
        return CellText.of(name).strip().toLowerCase(Locale.ROOT);
    }

    private static String named(String delimiter) {
        return delimiter.equals("\t") ? "a tab" : "\"" + delimiter + "\"";
    }
}
