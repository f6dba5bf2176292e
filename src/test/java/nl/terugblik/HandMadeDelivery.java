package nl.terugblik;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A delivery that a test makes by hand, row by row. */
record HandMadeDelivery(Path folder) {

    static final HandMadeDelivery NONE = new HandMadeDelivery(Path.of(""));

    private static final Path TABLES = Path.of("sample-dossiers", "agency-north");

    /** A full delivery with nobody in it. */
    static HandMadeDelivery of(Path folder, String organisation, String extractedOn) throws IOException {
        Files.createDirectory(folder);
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
        HandMadeDelivery delivery = new HandMadeDelivery(folder);
        delivery.row("delivery", organisation + "," + extractedOn + ",full");
        return delivery;
    }

    /** A family with two children, the first under a year's order from this day; under none where it is empty. */
    void family(String family, String order) throws IOException {
        row("families", family + ",dutch,no,1,none,");
        children(family, order);
    }

    /** A family whose case was closed on a day, with an order of a year from another. */
    void closedFamily(String family, String order, String closedOn) throws IOException {
        row("families", family + ",dutch,no,1,none," + closedOn);
        children(family, order);
    }

    private void children(String family, String order) throws IOException {
        int born = family.length() * family.charAt(family.length() - 1) % 9;
        row("children", "K" + family + "," + family + ",200" + born + "-01-01,f");
        row("children", "K" + family + "b," + family + ",2005-01-01,m");
        if (!order.isEmpty()) {
            row("supervision_orders", "O" + family + ",K" + family + ",order," + order + ",2014-02-01,,,");
        }
    }

    void row(String table, String row) throws IOException {
        Path file = folder.resolve(table + ".csv");
        Files.writeString(file, Files.readString(file) + row + "\n");
    }
}
