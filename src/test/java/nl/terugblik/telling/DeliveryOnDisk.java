package nl.terugblik.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a delivery as an intake leaves it, with a line of {@code quality.csv} a fault. */
final class DeliveryOnDisk {

    private static final String QUALITY =
            "table,column,category,rule,rows,read,share,rows_before,share_before,change_points,status\n";
    private static final String FIELDS =
            "table,column,rows,filled,empty,not_applicable,in_rows_that_break_a_rule,complete,"
                    + "complete_before,malformed,implausible,status,not_as_expected,note\n";

    private DeliveryOnDisk() {}

    static Path with(Path folder, String... faults) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("reconciliation.csv"),
                    "table,read,accepted,rejected,duplicates\nfamilies,312,312,0,0\nplacements,412,405,7,0\n");
            Files.writeString(
                    folder.resolve("quality.csv"),
                    QUALITY
                            + String.join(
                                    "",
                                    List.of(faults).stream()
                                            .map(fault -> fault + "\n")
                                            .toList()));
            Files.writeString(
                    folder.resolve("fields.csv"),
                    FIELDS + "families,ethnicity,312,100,212,0,0,0.32,0.98,0,0,dropped,,\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
