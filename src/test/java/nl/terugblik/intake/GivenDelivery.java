package nl.terugblik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;

/**
 * A delivery as text, a table a text block. Unless told otherwise it holds two families: f1 with the children c1 and c2,
 * and f2 with the child c3; c1 is under the order o1. Every other table has only its header.
 */
final class GivenDelivery {

    static final String ORGANISATION = "Agency";

    private final Map<String, byte[]> files = new TreeMap<>();

    GivenDelivery() {
        for (CanonicalTable table : CanonicalTable.values()) {
            file(table.fileName(), header(table) + "\n");
        }
        file("delivery.csv", "organisation,extracted_on,kind\n" + ORGANISATION + ",2015-06-30,full\n");
        file("families.csv", """
                family_id,ethnicity,parents_together,households_involved,parental_mid,case_closed_on
                f1,dutch,yes,1,none,
                f2,other,no,2,mother,2014-05-01
                """);
        file("children.csv", """
                child_id,family_id,birth_date,sex
                c1,f1,2005-03-01,f
                c2,f1,2007-03-01,m
                c3,f2,,x
                """);
        file("supervision_orders.csv", """
                order_id,child_id,kind,pronounced_on,expires_on,lifted_on,extends_order_id,end_reason
                o1,c1,order,2013-01-10,2014-01-10,,,
                """);
    }

    /** The header row of a table, with those of its optional columns that are expected. */
    static String header(CanonicalTable table) {
        return table.columns().stream()
                .filter(Column::expected)
                .map(Column::name)
                .collect(Collectors.joining(","));
    }

    GivenDelivery file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    GivenDelivery file(String name, String text, Charset charset) {
        files.put(name, text.getBytes(charset));
        return this;
    }

    GivenDelivery without(String name) {
        files.remove(name);
        return this;
    }

    /** Writes the delivery to a folder that is made for it. */
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
