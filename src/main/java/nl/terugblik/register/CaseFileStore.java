package nl.terugblik.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.BlockWriter;
import nl.terugblik.register.blocks.FamilyBytes;
import nl.terugblik.register.blocks.FamilyEntry;
import nl.terugblik.register.blocks.FamilyEntry.Kind;
import nl.terugblik.register.blocks.Held;
import nl.terugblik.register.documents.CaseFileDocument;
import nl.terugblik.register.rows.ManyRows;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a delivery's case files: sealed, each under its family's own key, and only where the content changed. Not for
 * use by several threads at once.
 */
public final class CaseFileStore {

    private final JdbcTemplate jdbc;
    private final Delivery delivery;
    private final Seal storage;
    private final ContentHash hash;
    private final Latest before;
    private final BlockShelf held;
    private final BlockWriter blocks;
    private final boolean keepPrevious;

    /** A store for one delivery that is being taken in. */
    public CaseFileStore(DataSource database, IntakeKeys key, Delivery delivery) {
        this(database, key, delivery, false);
    }

    /**
     * A store for one delivery that is being taken in.
     *
     * @param keepPrevious whether a file that lacks refused rows leaves an earlier one of its family in place
     */
    public CaseFileStore(DataSource database, IntakeKeys key, Delivery delivery, boolean keepPrevious) {
        this.keepPrevious = keepPrevious;
        this.jdbc = new JdbcTemplate(database);
        this.delivery = delivery;
        this.storage = RegisterSeals.storage(database, key);
        this.hash = key.contentHash();
        List<Delivery> earlier = new Deliveries(database)
                .published().stream()
                        .filter(other -> other.organisation().equals(delivery.organisation()))
                        .toList();
        this.before = Latest.of(earlier);
        this.held = new BlockShelf(database, storage, before.deliveries());
        this.blocks = new BlockWriter(database, storage);
    }

    /** Writes case files, ordered by pseudonym, within the caller's transaction. */
    public void write(List<CaseFileDocument> files) {
        Map<Pseudonym, FamilyEntry> known = known(files);
        List<FamilyBytes> written = new ArrayList<>(files.size());
        List<Object[]> kept = new ArrayList<>();
        for (CaseFileDocument file : files) {
            FamilyEntry earlier = known.get(file.family());
            if (keepPrevious && earlier != null && file.lacksRows()) {
                kept.add(new Object[] {file.family().bits(), delivery.id()});
                continue;
            }
            byte[] contentHash = hash.of(file.content());
            if (earlier != null && Arrays.equals(earlier.hash(), contentHash)) {
                written.add(FamilyBytes.unchanged(file.family(), file.children(), file.provenance()));
            } else {
                byte[] own = earlier == null ? storage.newKey() : earlier.key();
                written.add(new FamilyBytes(
                        file.family(),
                        earlier == null ? Kind.ADDED : Kind.CHANGED,
                        contentHash,
                        own,
                        file.children(),
                        storage.under(own).seal(file.content()),
                        file.provenance()));
            }
        }
        blocks.write(delivery.id(), written);
        ManyRows.insert(jdbc, "insert into kept_previous (family, delivery) values (?, ?)", kept);
    }

    /** Enters families that object to research. */
    public void object(List<Pseudonym> objecting) {
        ManyRows.insert(
                jdbc,
                "insert into objection (family, delivery) values (?, ?)",
                objecting.stream()
                        .map(family -> new Object[] {family.bits(), delivery.id()})
                        .toList());
    }

    /** The latest content of those of these families that the register holds. */
    private Map<Pseudonym, FamilyEntry> known(List<CaseFileDocument> files) {
        if (before.deliveries().isEmpty()) {
            return Map.of();
        }
        Map<Pseudonym, FamilyEntry> known = new HashMap<>();
        for (Held family : held.of(files.stream().map(CaseFileDocument::family).toList())) {
            before.content(family).ifPresent(latest -> known.put(family.family(), latest.entry()));
        }
        return known;
    }
}
