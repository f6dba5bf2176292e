package nl.terugblik.published.quarter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.sample.files.Block;
import nl.terugblik.sample.files.DeliveryFiles;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;
import nl.terugblik.sample.table.Table.Extent;

/**
 * The delivery {@code sample-dossiers/published-2016-iv}: invented families whose coded variables give the counts, means and standard
 * deviations published in 2016 of sub-study IV, where those agree with each other. It is the same to the byte each time.
 */
final class QuarterSample {

    /** Where the delivery is kept. */
    static final Path FOLDER = Path.of("sample-dossiers/published-2016-iv");

    private QuarterSample() {}

    /** Writes the tables and {@code datapackage.json} to a folder without them. */
    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Block block = new Block();
        FamilyRows delivery = new FamilyRows();
        delivery.add(Table.DELIVERY, "amsterdam", "2016-01-15", "full");
        block.add(delivery);
        for (DealtFamily family : DealtFamily.all()) {
            AgencyRows.compose(family);
            QuestionnaireRows.compose(family);
            block.add(family.rows());
        }
        try (DeliveryFiles files = new DeliveryFiles(folder, Extent.ALL)) {
            files.append(block.encoded());
            files.describe();
        }
    }

    /** Writes the delivery afresh, after its tables have been deleted by hand. */
    public static void main(String[] args) throws IOException {
        writeTo(Path.of(args.length == 0 ? FOLDER.toString() : args[0]));
    }
}
