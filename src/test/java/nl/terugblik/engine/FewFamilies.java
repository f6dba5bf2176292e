package nl.terugblik.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A delivery of numbered families, family 1 being F1 with the child K1 under the order O1 of February 2013; family 4 has a
 * second child, K4b. Every odd family held a conference in May of that year.
 */
record FewFamilies(Path folder) {

    private static final Path TABLES = Path.of("sample-dossiers", "agency-north");

    static FewFamilies of(Path folder, String kind, String extractedOn, IntStream families) throws IOException {
        FewFamilies delivery = new FewFamilies(Files.createDirectory(folder));
        try (Stream<Path> tables = Files.list(TABLES)) {
            for (Path table :
                    tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
                if (!table.endsWith("planted.csv")) {
                    Files.writeString(
                            folder.resolve(table.getFileName()),
                            Files.readAllLines(table).get(0) + "\n");
                }
            }
        }
        delivery.add("delivery.csv", "Agency," + extractedOn + "," + kind);
        for (int family : families.toArray()) {
            delivery.add("families.csv", "F" + family + "," + (family % 4 < 2 ? "dutch" : "other") + ",no,1,none,")
                    .add("referral_reasons.csv", "F" + family + ",2013-01-01,child,")
                    .add("children.csv", "K" + family + ",F" + family + ",2003-01-01,f")
                    .add("supervision_orders.csv", "O" + family + ",K" + family + ",order,2013-02-01,2014-02-01,,,");
            if (family % 2 == 1) {
                delivery.add("plans.csv", "P" + family + ",F" + family + ",conference,,2013-05-01,established");
            }
            if (family == 4) {
                delivery.add("children.csv", "K4b,F4,2005-01-01,m");
            }
        }
        return delivery;
    }

    FewFamilies add(String table, String row) throws IOException {
        Path file = folder.resolve(table);
        Files.writeString(file, Files.readString(file) + row + "\n");
        return this;
    }
}
