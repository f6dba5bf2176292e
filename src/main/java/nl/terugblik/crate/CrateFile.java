package nl.terugblik.crate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of a crate.
 *
 * @param name its name below the folder
 * @param sha256 the hash of its bytes; empty for one that is yet to be written
 * @param bytes its size; 0 for such a one
 */
record CrateFile(String name, Optional<String> sha256, long bytes) {

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("html", "text/html"),
            Map.entry("md", "text/markdown"),
            Map.entry("txt", "text/plain"),
            Map.entry("xml", "application/xml"),
            Map.entry("yaml", "application/yaml"),
            Map.entry("parquet", "application/vnd.apache.parquet"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("sav", "application/x-spss-sav"),
            Map.entry("sps", "application/x-spss-syntax"),
            Map.entry("dta", "application/x-stata-dta"),
            Map.entry("do", "application/x-stata-syntax"),
            Map.entry("r", "text/x-r-source"));

    /** Its media type, by the end of its name. */
    String format() {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FORMATS.getOrDefault(end, "application/octet-stream");
    }
}
