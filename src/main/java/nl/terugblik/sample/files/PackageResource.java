package nl.terugblik.sample.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.terugblik.sample.table.Table;

/**
 * What a data package says of one file.
 *
 * @param table the table in the file
 * @param columns its columns
 * @param bytes size of the file
 * @param hash SHA-256 of the file: {@code sha256:} and 64 hexadecimal digits
 * @param rows number of rows without the header
 */
record PackageResource(Table table, List<String> columns, long bytes, String hash, long rows) {

    /** The description of the whole delivery in the terms of Frictionless Data Package. */
    static Map<String, Object> descriptor(List<PackageResource> resources) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("name", "invented-delivery");
        descriptor.put("title", "Invented delivery: no family in it exists");
        descriptor.put("profile", "tabular-data-package");
        descriptor.put(
                "resources", resources.stream().map(PackageResource::properties).toList());
        return descriptor;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", table.canonicalName().replace('_', '-').toLowerCase(Locale.ROOT));
        properties.put("path", table.fileName());
        properties.put("profile", "tabular-data-resource");
        properties.put("format", "csv");
        properties.put("mediatype", "text/csv");
        properties.put("encoding", "utf-8");
        properties.put("bytes", bytes);
        properties.put("hash", hash);
        properties.put("fields", columns.size());
        properties.put("rows", rows);
        properties.put("schema", Map.of("fields", fields()));
        return properties;
    }

    private List<Map<String, String>> fields() {
        return columns.stream().map(PackageResource::field).toList();
    }

    private static Map<String, String> field(String column) {
        Map<String, String> field = new LinkedHashMap<>();
        field.put("name", column);
        field.put("type", column.endsWith("_on") || column.equals("birth_date") ? "date" : "string");
        return field;
    }
}
