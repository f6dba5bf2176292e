package nl.terugblik.intake.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nl.terugblik.batch.Spool;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.keys.IntakeKeys;

/** The rows of a delivery: those that this process read, a spool a table, or those that any left in files of the delivery's own. */
public final class DeliveryRows {

    private final Path folder;
    private final Buckets buckets;
    private final IntakeKeys key;
    private final AtomicLong room;
    private final Map<String, SpoolReader.BlockPlaces> places = new ConcurrentHashMap<>();
    private final Map<String, Spool> spools = new ConcurrentHashMap<>();
    private final Map<String, Object> reading = new ConcurrentHashMap<>();

    /**
     * Those of a delivery of which no table was read yet.
     *
     * @param folder where rows go that are too many for memory
     * @param bytesHeld the bytes that are held in memory
     */
    public DeliveryRows(Path folder, Buckets buckets, IntakeKeys key, long bytesHeld) {
        this.room = new AtomicLong(bytesHeld);
        this.folder = folder;
        this.buckets = buckets;
        this.key = key;
    }

    /** An empty spool for rows that other processes are to find, in a file of this name. */
    Spool lasting(String name) {
        return Spool.lasting(file(name), buckets.nowhere() + 1, key::spoolSeal);
    }

    /** Opens the rows that were left in files of these names, for one thread. */
    public Spool.Blocks open(List<String> names) {
        return Spool.open(
                names.stream()
                        .map(name -> places.computeIfAbsent(name, any -> SpoolReader.BlockPlaces.of(file(name))))
                        .toList(),
                key::spoolSeal);
    }

    /** Lets go of what it has in memory; what is asked for again is read again. */
    public void forget() {
        spools.clear();
        places.clear();
    }

    private Path file(String name) {
        return folder.resolve(name + ".rows");
    }

    /**
     * An empty spool for a table of which the reading begins.
     *
     * @param name tells the attempt at it from others, of which one counts
     */
    Spool begin(String name) {
        Spool spool = new Spool(file(name), buckets.nowhere() + 1, key::spoolSeal, room);
        spools.put(name, spool);
        return spool;
    }

    /** The spool of an attempt at a table, which is read where this process did not carry that one out. */
    Spool of(String name, Function<String, Spool> read) {
        synchronized (
                reading.computeIfAbsent(name, any -> new Object())) { // one table's reading may ask for another's rows
            return known(name, read);
        }
    }

    private Spool known(String name, Function<String, Spool> read) {
        Spool known = spools.get(name);
        if (known != null) {
            return known;
        }
        boolean isWhole = false;
        try {
            Spool made = read.apply(name);
            isWhole = true;
            return made;
        } finally {
            if (!isWhole) {
                spools.remove(name); // or the next to ask would take a part of the rows for all
            }
        }
    }
}
