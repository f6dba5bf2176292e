package nl.terugblik.release.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.disclosure.run.RunFolder;
import nl.terugblik.files.CsvReader;
import nl.terugblik.release.signing.CannotRelease;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last gate before anything leaves. It does not know how files came to be; it reads their bytes and looks for what is
 * withheld. Tables are held cell by cell against the run's, pages of tables against the released tables; every other text is read
 * sentence by sentence: one that speaks of families, of children or of a variable may say no number that is a withheld count
 * of that variable, or gives one. What it cannot read does not leave.
 */
public final class LastGate {

    private static final Pattern TABLE = Pattern.compile("(cohort|tables)/[a-z-]+\\.csv");
    private static final Pattern DATASET = Pattern.compile("dataset/[a-z-]+\\.csv");
    private static final Pattern PAGE = Pattern.compile("report/index(\\.en)?\\.html");
    private static final Pattern TEXT = Pattern.compile("README\\.md|ro-crate-preview\\.html");
    private static final Pattern JSON = Pattern.compile("manifest\\.json|ro-crate-metadata\\.json");
    private static final Pattern FIGURE = Pattern.compile("[-0-9.E]*");
    private static final List<String> BARE = List.of("threshold", "k");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path outside;
    private final RunFolder run;
    private final Secrets secrets;
    private final Set<String> declared;

    /**
     * A gate.
     *
     * @param outside the folder that is to leave
     * @param run what it is from
     * @param withheld the list of withheld cells, which stays inside
     * @param threshold the threshold, or k, which every text may say
     */
    public LastGate(Path outside, RunFolder run, Path withheld, int threshold) {
        this.outside = outside;
        this.run = run;
        this.secrets = Secrets.of(run, withheld);
        this.declared = Set.of(String.valueOf(threshold));
    }

    /**
     * Looks through what somebody wrote in the plan, which goes into several files.
     *
     * @throws CannotRelease when it tells what is withheld
     */
    public void words(String key, String text) {
        if (isTold(text)) {
            throw new CannotRelease("The line \"" + key + "\" of the plan says a number that is withheld in a table, or"
                    + " that gives one; say it without that number.");
        }
    }

    /**
     * Looks through all of it.
     *
     * @throws CannotRelease when anything tells what is withheld, naming file and place but no number
     */
    public void look() {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        Map<String, Path> files = files();
        files.forEach((name, file) -> {
            if (TABLE.matcher(name).matches()) {
                if (!run.has(name)) {
                    throw refusal(name, "which is no table of the run");
                }
                stop(name, TableGate.fault(file, run.file(name), name, secrets));
                List<Map<String, String>> rows = new ArrayList<>();
                CsvReader.read(file, row -> rows.add(row.toMap()));
                tables.put(name.substring(name.indexOf('/') + 1).replace(".csv", ""), rows);
            }
        });
        files.forEach((name, file) -> {
            if (isTold(name.replaceAll("[-_/.]", " "))) {
                throw refusal("of that name", "its name");
            }
            if (PAGE.matcher(name).matches()) {
                stop(name, PageGate.fault(text(file), tables));
                texts(name, Texts.ofPage(text(file)));
            } else if (TEXT.matcher(name).matches()) {
                texts(name, name.endsWith(".html") ? Texts.ofPage(text(file)) : List.of(text(file)));
            } else if (JSON.matcher(name).matches()) {
                json(name, file);
            } else if (TABLE.matcher(name).matches() || DATASET.matcher(name).matches()) {
                cells(name, file);
            } else {
                throw refusal(name, "which no gate can read");
            }
        });
    }

    private Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(outside)) {
            all.filter(file -> !Files.isDirectory(file))
                    .forEach(file ->
                            files.put(outside.relativize(file).toString().replace('\\', '/'), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void texts(String name, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (isTold(texts.get(i))) {
                throw refusal(name, "text " + (i + 1));
            }
        }
    }

    private void json(String name, Path file) {
        try {
            JsonNode read = MAPPER.readTree(text(file));
            if (Texts.hasBareNumber(read, BARE)) {
                throw refusal(name, "a number under a key that needs none");
            }
            texts(name, Texts.ofJson(read));
        } catch (JacksonException e) {
            throw new CannotRelease("The file " + name + " of the release cannot be read; ask for it again.");
        }
    }

    /** Cells that are figures are the tables' own, or the dataset's; all else is read as text. */
    private void cells(String name, Path file) {
        int[] line = {1};
        CsvReader.columns(file).forEach(column -> tellsNothing(name, 1, column));
        CsvReader.read(file, row -> {
            line[0]++;
            row.forEach(cell -> tellsNothing(name, line[0], cell));
        });
    }

    private void tellsNothing(String name, int line, String cell) {
        if (!FIGURE.matcher(cell).matches() && isTold(cell)) {
            throw refusal(name, "line " + line);
        }
    }

    private boolean isTold(String text) {
        return Said.sentences(text).stream().anyMatch(sentence -> secrets.isToldBy(sentence, declared));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(String name, String fault) {
        if (!fault.isEmpty()) {
            throw refusal(name, fault);
        }
    }

    private static CannotRelease refusal(String name, String place) {
        return new CannotRelease("The release was stopped at the last gate: the file " + name + " (" + place
                + ") tells what is withheld, or gives it; nothing was written.");
    }
}
