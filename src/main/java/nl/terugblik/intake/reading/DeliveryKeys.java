package nl.terugblik.intake.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.intake.check.RowCheck;
import nl.terugblik.intake.spool.KeyEntry;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.keys.Pseudonymiser;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The keys of a delivery's rows: gathered while the tables are read, and looked at again in the tables themselves where that tells
 * too little. A table that another process read, before it was cut off, is read again for them.
 *
 * @param tables the delivery's tables
 * @param extractedOn when the delivery was extracted
 * @param agency the organisation that numbered the rows
 * @param key the master key
 * @param known pseudonyms that were worked out already
 * @param folder where hashes go that are too many for memory
 * @param rowsAPage how many rows are read at once
 * @param gathered what was gathered, by the name of the attempt at a table
 * @param held the bytes of hashes in memory
 */
public record DeliveryKeys(
        Tables tables,
        LocalDate extractedOn,
        String agency,
        IntakeKeys key,
        PseudonymsOfDelivery known,
        Path folder,
        int rowsAPage,
        Map<String, TableKeys> gathered,
        AtomicLong held) {

    /** What hashes take in memory at most, of all tables together. */
    public static final long MOST_BYTES = KeyHashes.MOST_BYTES;

    /** Those of a delivery of which no table was read yet. */
    public DeliveryKeys(
            Tables tables,
            LocalDate extractedOn,
            String agency,
            IntakeKeys key,
            PseudonymsOfDelivery known,
            Path folder,
            int rowsAPage) {
        this(tables, extractedOn, agency, key, known, folder, rowsAPage, new ConcurrentHashMap<>(), new AtomicLong());
    }

    /**
     * Takes the keys of a table that is read from its first row.
     *
     * @param name tells the attempt at it from others, of which one counts
     */
    TableKeys begin(CanonicalTable table, String name) {
        TableKeys keys = newKeys(table, name);
        gathered.put(name, keys);
        return keys;
    }

    /** Lets go of keys of which not all were taken. */
    void forget(String name) {
        gathered.remove(name);
    }

    /** Takes the keys of some rows of a table, which other processes are to find in a file of this name. */
    TableKeys lasting(CanonicalTable table, String name) {
        return newKeys(table, name);
    }

    private Path file(String name) {
        return folder.resolve(name + ".keys");
    }

    private TableKeys newKeys(CanonicalTable table, String name) {
        KeyHashes hashes = new KeyHashes(held, file(name), key);
        return new TableKeys(hashes, table == CanonicalTable.SUPERVISION_ORDERS);
    }

    /**
     * The first halves of those keys of a table that must be looked at again, sorted; asked for once.
     *
     * @param name that of the attempt at the table that counts
     * @param awaited first halves that must be, if there are rows with them; sorted
     */
    public long[] suspect(CanonicalTable table, String name, long[] awaited) {
        TableKeys keys = gathered.remove(name);
        if (keys == null) {
            keys = newKeys(table, name);
            TableKeys all = keys;
            RowCheck check = check(table);
            read(table, (page, row, identity, whole) -> {
                if (!isHeader(check, page, row, whole)) {
                    identity.keys(page, row, whole, all);
                }
            });
        }
        return keys.suspect(awaited);
    }

    /** The same of keys that were left in files of these names, which together are all of a table's. */
    public long[] suspect(List<String> names, long[] awaited) {
        List<SpoolReader> files = names.stream()
                .map(name -> SpoolReader.open(file(name), key.spoolSeal()))
                .toList();
        try {
            return TableKeys.suspect(files, awaited);
        } finally {
            files.forEach(SpoolReader::close);
        }
    }

    /** Looks again at the rows of a table with some keys, by the first halves of their fingerprints, sorted. */
    public List<KeyEntry> entries(CanonicalTable table, long[] wanted) {
        List<KeyEntry> entries = new ArrayList<>();
        RowCheck check = check(table);
        read(
                table,
                (page, row, identity, whole) -> identity.keys(page, row, whole, (kind, first, second, child) -> {
                    if (Arrays.binarySearch(wanted, first) >= 0 && !isHeader(check, page, row, whole)) {
                        long content = kind == KeyEntry.Kind.ROW ? identity.content(page, row) : 0;
                        entries.add(new KeyEntry(table, kind, page.line(row), first, second, content, child));
                    }
                }));
        return entries;
    }

    private RowCheck check(CanonicalTable table) {
        return new RowCheck(table, TablePages.header(table, tables), (int) extractedOn.toEpochDay());
    }

    private static boolean isHeader(RowCheck check, Page page, int row, boolean whole) {
        return whole && check.repeatsHeader(page, row) && !check.accepts(page, row);
    }

    private void read(CanonicalTable table, Row each) {
        Header header = TablePages.header(table, tables);
        RowCheck check = new RowCheck(table, header, (int) extractedOn.toEpochDay());
        Pseudonymiser door = key.pseudonymiser(agency);
        RowIdentity identity = new RowIdentity(table, header, door, known);
        TablePages pages = new TablePages(table, tables, rowsAPage);
        try {
            pages.open(new ExecutionContext());
            for (@Nullable Page page = pages.read(); page != null; page = pages.read()) {
                for (int row = 0; row < page.rows(); row++) {
                    identity.read(page, row);
                    each.at(page, row, identity, check.isWhole(page, row));
                }
            }
        } finally {
            pages.close();
        }
    }

    private interface Row {
        void at(Page page, int row, RowIdentity identity, boolean whole);
    }
}
