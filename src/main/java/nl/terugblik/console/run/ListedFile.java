package nl.terugblik.console.run;

import java.util.Locale;

/**
 * A file that a run left.
 *
 * @param path its path below the run's folder, slashed
 * @param sha256 its hash as the run recorded it
 * @param bytes its size
 */
public record ListedFile(String path, String sha256, long bytes) {

    private static final long UNIT = 1024;

    /** The folder it lies in; empty for the run's own. */
    public String folder() {
        int at = path.indexOf('/');
        return at < 0 ? "" : path.substring(0, at);
    }

    /** Whether families stand in it one by one, under the study's pseudonyms. */
    public boolean holdsFamilies() {
        return path.startsWith("dataset/")
                        && !path.endsWith(".md")
                        && !path.endsWith(".xml")
                        && !path.endsWith("datapackage.json")
                || path.equals("cohort/screened.csv")
                || path.startsWith("cohort/matches")
                || path.startsWith("cohort/specifications/");
    }

    /** Whether it is a page for a browser. */
    public boolean isPage() {
        return path.endsWith(".html");
    }

    /** Its size in words. */
    public String size() {
        return bytes < UNIT * UNIT
                ? (bytes + UNIT - 1) / UNIT + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (UNIT * UNIT));
    }
}
