package nl.terugblik.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.files.Block;
import nl.terugblik.sample.files.DeliveryFiles;
import nl.terugblik.sample.research.ResearchComposer;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;
import nl.terugblik.sample.table.Table.Extent;

/**
 * An invented delivery in the canonical export format. It is the same to the byte for the same values, and a family is
 * the same in deliveries of any size from one seed.
 *
 * @param families number of families, from 1 to 9,999,999
 * @param seed what all families are invented from
 * @param defectRate share of the families, 0 to 1, in whose rows a fault is planted
 * @param extent which tables and columns it has; with all of them it is of another agency and two years later
 */
public record SampleDelivery(int families, long seed, double defectRate, Extent extent) {

    private static final int MOST_FAMILIES = 9_999_999;

    public SampleDelivery {
        if (families < 1 || families > MOST_FAMILIES) {
            throw new IllegalArgumentException("A sample has between 1 and 9,999,999 families.");
        }
        if (!(defectRate >= 0 && defectRate <= 1)) {
            throw new IllegalArgumentException("The rate of defects is a share between 0 and 1.");
        }
    }

    /** A delivery with recruitment, questionnaires and how conferences went, of another agency and two years later. */
    public static SampleDelivery withAllTables(int families, long seed, double defectRate) {
        return new SampleDelivery(families, seed, defectRate, Extent.ALL);
    }

    /** A delivery of the usual tables. */
    public SampleDelivery(int families, long seed, double defectRate) {
        this(families, seed, defectRate, Extent.USUAL);
    }

    /**
     * Writes the delivery.
     *
     * @see #writeTo(Path, IntConsumer)
     */
    public void writeTo(Path directory) throws IOException {
        writeTo(directory, written -> {});
    }

    /**
     * Writes the tables, {@code datapackage.json} and, where faults are planted, {@code planted.csv}.
     *
     * @param directory made where it does not exist; must be empty
     * @param progress told from time to time how many families are written
     * @throws TargetNotEmptyException where the directory holds something or is a file
     * @throws IOException where a file cannot be written; what was written by then stays
     */
    public void writeTo(Path directory, IntConsumer progress) throws IOException {
        writeTo(directory, progress, Runtime.getRuntime().availableProcessors());
    }

    void writeTo(Path directory, IntConsumer progress, int threads) throws IOException {
        requireEmpty(directory);
        PrivateFiles.folder(directory);
        BlockComposer composer = new BlockComposer(seed, defectRate, extent);
        try (DeliveryFiles files = new DeliveryFiles(directory, extent);
                BlocksInOrder blocks = new BlocksInOrder(composer, families, threads)) {
            files.append(header());
            int written = 0;
            while (blocks.hasNext()) {
                files.append(blocks.next());
                written = Math.min(families, written + BlocksInOrder.FAMILIES_PER_BLOCK);
                progress.accept(written);
            }
            files.describe();
            if (defectRate > 0) {
                files.listPlanted();
            }
        }
    }

    private Block header() {
        FamilyRows rows = new FamilyRows();
        if (extent == Extent.ALL) {
            rows.add(Table.DELIVERY, ResearchComposer.ORGANISATION, Period.EXTRACTED_ON, "full");
            ResearchComposer.inLaterYears(rows);
        } else {
            rows.add(Table.DELIVERY, "Agency North (invented)", Period.EXTRACTED_ON, "full");
        }
        Block block = new Block();
        block.add(rows);
        return block.encoded();
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new TargetNotEmptyException(directory);
        }
        try (Stream<Path> content = Files.list(directory)) {
            if (content.findAny().isPresent()) {
                throw new TargetNotEmptyException(directory);
            }
        }
    }
}
