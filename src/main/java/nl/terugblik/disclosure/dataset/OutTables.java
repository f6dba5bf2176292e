package nl.terugblik.disclosure.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.files.CsvReader;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables that are out. A dataset of their families would tell what they withhold of its variables.
 *
 * @param release the release's id
 * @param of their families
 * @param outside the release's folder of what left the house
 */
public record OutTables(String release, Membership of, Path outside) {

    private static final List<String> FOLDERS = List.of("tables", "cohort");
    private static final List<String> NAMING =
            List.of("variable", "outcome", "moderator", "model", "measure", "scale", "covariate");

    /** A variable among these of which something is withheld there. */
    Optional<String> withheldOf(List<String> variables) {
        List<String> found = new ArrayList<>();
        for (Path table : tables()) {
            CsvReader.read(table, row -> {
                if (!row.get("withheld").isEmpty()) {
                    variables.stream().filter(variable -> isOf(row, variable)).forEach(found::add);
                }
            });
        }
        return found.stream().sorted().findFirst();
    }

    /** Whether they withhold how many families are in a group, which every dataset of these families tells. */
    boolean withholdAGroup() {
        List<String> groups = new ArrayList<>();
        for (Path table : tables()) {
            CsvReader.read(table, row -> {
                if (row.isMapped("step")
                        && row.get("step").equals("cohort")
                        && !row.get("withheld").isEmpty()) {
                    groups.add(row.get("reason"));
                }
            });
        }
        return !groups.isEmpty();
    }

    /** A measure over time has a variable for each moment. */
    private static boolean isOf(CSVRecord row, String variable) {
        return NAMING.stream()
                .filter(row::isMapped)
                .flatMap(column -> Stream.of(row.get(column).split(",")))
                .filter(named -> !named.isEmpty())
                .anyMatch(named -> variable.equals(named) || variable.startsWith(named + "_"));
    }

    private List<Path> tables() {
        List<Path> tables = new ArrayList<>();
        for (String folder : FOLDERS) {
            Path in = outside.resolve(folder);
            if (Files.isDirectory(in)) {
                try (Stream<Path> files = Files.list(in)) {
                    files.filter(file -> file.toString().endsWith(".csv"))
                            .sorted()
                            .forEach(tables::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return tables;
    }

    /**
     * Holds a dataset against them.
     *
     * @throws NotCoarser when it would tell what they withhold
     */
    public void mustNotBeToldBy(DatasetWish wish, Membership families) {
        if (of.mayShare(families)) {
            withheldOf(wish.variables()).ifPresent(variable -> {
                throw new NotCoarser("The tables of release " + release + " withhold figures of " + variable
                        + ", which this dataset of the same families would tell; leave it out.");
            });
            if (withholdAGroup()) {
                throw new NotCoarser("The tables of release " + release
                        + " withhold how many families a group has, which any dataset of the same families would tell;"
                        + " release tables alone of them.");
            }
        }
    }
}
