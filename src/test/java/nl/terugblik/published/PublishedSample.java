package nl.terugblik.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.sample.files.Block;
import nl.terugblik.sample.files.DeliveryFiles;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/**
 * The delivery {@code sample-dossiers/published-2016}: invented families whose coded cohort gives the counts, means and
 * standard deviations published in 2016. It is the same to the byte each time.
 */
final class PublishedSample {

    /** Where the delivery is kept. */
    static final Path FOLDER = Path.of("sample-dossiers/published-2016");

    // T3 of every family has passed by then. The first year of one child's order has not, which leaves one control
    // family without an answer to whether its supervision was extended: the report has 69 of 70.
    private static final String EXTRACTED_ON = "2015-01-15";
    private static final String ORGANISATION = "Published figures of 2016 (invented families)";

    private PublishedSample() {}

    /** Writes the tables and {@code datapackage.json} to an empty folder. */
    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Block block = new Block();
        FamilyRows delivery = new FamilyRows();
        delivery.add(Table.DELIVERY, ORGANISATION, EXTRACTED_ON, "full");
        block.add(delivery);
        for (GroupTables group : List.of(ExperimentalTables.TABLES, ControlTables.TABLES)) {
            Member.of(group).forEach(member -> block.add(composed(member)));
        }
        OutsideTheCohort.rows().forEach(block::add);
        try (DeliveryFiles files = new DeliveryFiles(folder)) {
            files.append(block.encoded());
            files.describe();
        }
    }

    private static FamilyRows composed(Member member) {
        FamilyComposer.compose(member);
        SupervisionComposer.compose(member);
        SafetyComposer.compose(member);
        CareComposer.compose(member);
        return member.rows();
    }

    /** Writes the delivery afresh, after its tables have been deleted by hand. */
    public static void main(String[] args) throws IOException {
        writeTo(Path.of(args.length == 0 ? FOLDER.toString() : args[0]));
    }
}
