package nl.terugblik.cli.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.chart.Markup;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.matching.csv.BalanceFile;
import nl.terugblik.matching.csv.MatchesFile;
import nl.terugblik.matching.csv.RowNames;

/** The folder of a table that was matched; it is there whole or not at all. */
public final class MatchFolder {

    private static final String MATCHES = "matches.csv";
    private static final String BALANCE = "balance.csv";
    private static final String LOVE = "love.svg";
    private static final String OVERLAP = "overlap.svg";
    private static final String DESCRIPTION = "match.json";

    private final Path out;
    private final Path partial;

    /** A folder that is new, or empty. */
    public MatchFolder(Path out) {
        this.out = out.toAbsolutePath().normalize();
        this.partial = PrivateFiles.temporary(this.out);
    }

    /**
     * Writes everything, for readers first and last what describes it.
     *
     * @return the names of the files
     */
    public List<String> write(MatchedTable matched, MatchDescription description) {
        PrivateFiles.newFolder(partial);
        List<String> files = new ArrayList<>(List.of(MATCHES, BALANCE));
        MatchesFile.write(partial.resolve(MATCHES), matched.matching(), names(matched));
        BalanceFile.write(partial.resolve(BALANCE), matched.balance());
        MatchCharts charts = new MatchCharts(matched);
        charts.love().ifPresent(picture -> draw(LOVE, picture, files));
        charts.overlap().ifPresent(picture -> draw(OVERLAP, picture, files));
        JsonFile.write(partial.resolve(DESCRIPTION), description.of(matched, partial, files));
        files.add(DESCRIPTION);
        publish(files);
        return files;
    }

    private static RowNames names(MatchedTable matched) {
        return new RowNames(
                "id",
                matched.source().ids()::of,
                "treatment",
                row -> matched.source().table().isTreated(row) ? "1" : "0");
    }

    private void draw(String name, Markup picture, List<String> files) {
        PrivateFiles.write(partial.resolve(name), picture.finish());
        files.add(name);
    }

    /** A folder that is there already may be a link, or the place where someone stands: it is filled, not replaced. */
    private void publish(List<String> files) {
        if (!Files.isDirectory(out)) {
            PrivateFiles.move(partial, out);
            return;
        }
        for (String file : files) {
            PrivateFiles.move(partial.resolve(file), out.resolve(file));
        }
        PrivateFiles.delete(partial);
    }
}
