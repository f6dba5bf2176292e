package nl.terugblik.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.JsonFile;

/** A dataset at the edges of what formats hold: long texts, far numbers, labels too long, columns without a value. */
public final class EdgeDataset {

    private static final String ACCENTS = "één € of 😀 meer, ";

    private EdgeDataset() {}

    /** Writes the dataset below the folder of a run. */
    public static Path in(Path run) throws IOException {
        Path dataset = Files.createDirectories(run.resolve("dataset"));
        JsonFile.write(
                dataset.resolve("codebook.json"),
                Map.of(
                        "study", "edges",
                        "title", words(ACCENTS.repeat(10)),
                        "instrument", "none",
                        "extracted_on", "2000-02-29",
                        "variables", variables(),
                        "trajectories", List.of(),
                        "files",
                                List.of(
                                        file("coded.csv", coded(), "family"),
                                        file("missing.csv", missing("family"), "family", "variable"),
                                        file("long.csv", List.of(column("family"), column("moment")), "family"),
                                        file("missing-long.csv", missing("family"), "family", "variable"),
                                        file("children.csv", List.of(column("child")), "child"))));
        write(dataset, "coded.csv", "family,wide,wider,day,nothing,far,negative,lower,number", rows());
        write(dataset, "missing.csv", "family,variable,reason", """
                a,nothing,not_recorded
                a,lower,not_applicable
                b,negative,not_yet_observed
                b,nothing,rejected_source
                c,nothing,rejected_source
                c,far,rejected_source
                d,nothing,not_recorded
                """);
        write(dataset, "long.csv", "family,moment", "");
        write(dataset, "missing-long.csv", "family,variable,reason", "");
        write(dataset, "children.csv", "child", "x\n");
        return dataset;
    }

    private static String rows() {
        String wide = "x".repeat(255);
        String accents = ACCENTS.replace(",", ";").repeat(60).strip();
        return "a," + wide + ",\"" + accents + "\",1582-10-15,,1000000000000000,-5,,1E-300\n"
                + "b,,\"a \"\"quote\"\" and, a comma\",9999-12-31,,-12345678901,,-9,0.1\n"
                + "c,é,,,,,-0.5,-100,123456789.123456789\n"
                + "d,=1+1,y,1960-01-01,,0,0,7,-0.30000000000000004\n";
    }

    private static List<Map<String, Object>> coded() {
        return List.of(
                column("family"),
                kind("wide", "text"),
                kind("wider", "text"),
                kind("day", "date"),
                column("nothing"),
                column("far"),
                column("negative"),
                column("lower"),
                kind("number", "continuous"));
    }

    private static List<Map<String, Object>> variables() {
        return List.of(
                variable("nothing", "category", List.of(value(1, ACCENTS.repeat(20)), value(0, "n'ee \"$x\" `y'"))),
                variable("far", "continuous", List.of()),
                variable("negative", "continuous", List.of()),
                variable("lower", "category", List.of()));
    }

    private static Map<String, Object> variable(String name, String kind, List<Map<String, Object>> values) {
        return Map.of("name", name, "kind", kind, "values", values);
    }

    private static Map<String, Object> value(Object code, String label) {
        return Map.of("value", code, "label", Map.of("nl", label.strip(), "en", label + "."));
    }

    private static List<Map<String, Object>> missing(String key) {
        List<Map<String, Object>> reasons = List.of(
                value("rejected_source", "bron"),
                value("not_yet_observed", "later"),
                value("not_applicable", "n.v.t."),
                value("not_recorded", "ônbekend"));
        Map<String, Object> reason =
                Map.of("name", "reason", "label", words("reason"), "kind", "code", "values", reasons);
        return List.of(column(key), kind("variable", "code"), reason);
    }

    private static Map<String, Object> column(String name) {
        return switch (name) {
            case "family", "child" -> kind(name, "pseudonym");
            case "moment" -> kind(name, "code");
            default -> Map.of("name", name, "label", words(ACCENTS.repeat(20)));
        };
    }

    private static Map<String, Object> kind(String name, String kind) {
        return Map.of("name", name, "label", words(name + " it's \"so\""), "kind", kind);
    }

    private static Map<String, Object> file(String name, List<Map<String, Object>> columns, String... key) {
        return Map.of("file", name, "label", words(name), "key", List.of(key), "columns", columns);
    }

    private static Map<String, Object> words(String text) {
        return Map.of("nl", text.strip(), "en", "the " + text.strip());
    }

    private static void write(Path dataset, String file, String header, String rows) throws IOException {
        Files.writeString(dataset.resolve(file), header + "\n" + rows, StandardCharsets.UTF_8);
    }
}
