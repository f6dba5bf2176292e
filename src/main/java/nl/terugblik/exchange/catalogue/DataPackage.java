package nl.terugblik.exchange.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.Sha256;

/**
 * {@code datapackage.json}: the CSV files of a dataset as a Data Package, version 2, with a Table Schema each: types, keys,
 * what a cell may hold and which files belong together. Texts are in both languages, for the format has room for one.
 */
public final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private DataPackage() {}

    /** Writes the file to the folder of the dataset. */
    public static void write(Path dataset, Codebook codebook) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILE);
        json.put("name", codebook.study());
        json.put("title", codebook.title().both());
        json.put("description", "Internal: pseudonymous, not anonymous. Coded with " + codebook.instrument() + ".");
        json.put("created", codebook.extractedOn() + "T00:00:00Z");
        json.put(
                "resources",
                codebook.tables().stream()
                        .map(table -> resource(table, codebook))
                        .toList());
        JsonFile.write(dataset.resolve("datapackage.json"), json);
    }

    private static Map<String, Object> resource(Table table, Codebook codebook) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.name());
        json.put("type", "table");
        json.put("path", table.fileName());
        json.put("title", table.label().both());
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("bytes", size(table.file()));
        json.put("hash", "sha256:" + Sha256.of(table.file()));
        json.put("dialect", dialect());
        json.put("schema", TableSchema.of(table, codebook));
        return json;
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delimiter", ",");
        json.put("lineTerminator", "\n");
        json.put("quoteChar", "\"");
        json.put("doubleQuote", true);
        json.put("header", true);
        return json;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
