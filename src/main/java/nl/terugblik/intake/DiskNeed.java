package nl.terugblik.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The disk that an intake takes: three times its tables, as they lie beside the register in sealed spools until they are
 * in it. Measured were 1.6 times the tables for the spools and 0.9 for what the register grows by.
 *
 * @param bytes how much it takes
 * @param free how much there is
 */
public record DiskNeed(long bytes, long free) {

    private static final int TIMES_THE_TABLES = 3;
    private static final long AT_LEAST = 16L << 20;
    private static final long MEGABYTE = 1_000_000;

    /** What the intake of a delivery takes and the disk of a work folder has. */
    public static DiskNeed of(DeliveryFolder delivery, Path work) {
        try {
            long tables = 0;
            for (String name : delivery.hashes().keySet()) {
                tables += Files.size(delivery.file(name));
            }
            return new DiskNeed(
                    AT_LEAST + TIMES_THE_TABLES * tables,
                    Files.getFileStore(work).getUsableSpace());
        } catch (IOException e) {
            throw new UnreadableDelivery("Cannot see how much disk the delivery in " + delivery.folder() + " takes ("
                    + e.getClass().getSimpleName() + "); check the folder's permissions and try again.");
        }
    }

    /**
     * Says how much it takes and how much there is.
     *
     * @throws NotEnoughDisk when there is less than it takes
     */
    public String sentence() {
        String need =
                "The intake needs up to " + megabytes(bytes) + " MB of disk; " + megabytes(free) + " MB are free.";
        if (free < bytes) {
            throw new NotEnoughDisk(need + " Make room, or name a work folder on another disk with --work.");
        }
        return need;
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d", (bytes + MEGABYTE - 1) / MEGABYTE);
    }
}
