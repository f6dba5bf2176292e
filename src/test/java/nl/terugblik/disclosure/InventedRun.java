package nl.terugblik.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.disclosure.run.RunFolder;

/** A run's folder with as many families of each kind as a test says, and tables that the test writes itself. */
public final class InventedRun {

    private static final String CODEBOOK = """
            {"variables": [
              {"name": "moved", "kind": "binary", "values": [{"value": 0}, {"value": 1}]},
              {"name": "reason", "kind": "category", "values": [{"value": 0}, {"value": 1}, {"value": 2}]},
              {"name": "months", "kind": "continuous", "values": []}],
             "trajectories": []}
            """;

    private final Path folder;
    private final List<String> families = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private String plan = "";
    private int matched = -1;

    public InventedRun(Path folder) {
        this.folder = folder;
    }

    /** Adds families of one kind; an empty value is one that was not recorded. */
    public InventedRun families(int count, String group, String moved, String reason) {
        return families(count, group, moved, reason, "2013-05-01", "6.5");
    }

    public InventedRun families(int count, String group, String moved, String reason, String t1, String months) {
        for (int i = 0; i < count; i++) {
            family("family" + families.size(), group, moved, reason, t1, months);
        }
        return this;
    }

    /** Adds a family of this name. */
    InventedRun family(String name, String group, String moved, String reason) {
        return family(name, group, moved, reason, "2013-05-01", "6.5");
    }

    private InventedRun family(String name, String group, String moved, String reason, String t1, String months) {
        families.add(String.join(",", name, group, t1, moved, reason, months));
        for (String[] cell : new String[][] {{"moved", moved}, {"reason", reason}}) {
            if (cell[1].isEmpty()) {
                missing.add(name + "," + cell[0] + ",not_recorded");
            }
        }
        return this;
    }

    /** The families so far are those that were matched; those that are added from now on stood for matching as well. */
    InventedRun andUnmatched() {
        matched = families.size();
        return this;
    }

    /** What the plan of analysis says besides, as JSON. */
    public InventedRun plan(String json) {
        plan = ", " + json;
        return this;
    }

    /** Writes a table as it is. */
    public InventedRun table(String name, String text) {
        write(name, text);
        return this;
    }

    public RunFolder open() {
        write("run.json", "{}");
        write("dataset/codebook.json", CODEBOOK);
        write("dataset/analysis.json", "{\"courses\": []" + plan + "}");
        String header = "family,group,t1,moved,reason,months";
        if (matched < 0) {
            write("dataset/coded.csv", rows(header, families));
        } else {
            write("dataset/coded.csv", rows(header, families.subList(0, matched)));
            write("dataset/coded-unmatched.csv", rows(header, families));
        }
        write("dataset/missing.csv", rows("family,variable,reason", missing));
        write("dataset/long.csv", "family,group,moment\n");
        write("dataset/missing-long.csv", "family,moment,variable,reason\n");
        write("dataset/children.csv", "family,child\n");
        return RunFolder.open(folder);
    }

    private static String rows(String header, List<String> rows) {
        return header + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(folder.resolve(name.substring(0, Math.max(0, name.indexOf('/')))));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
