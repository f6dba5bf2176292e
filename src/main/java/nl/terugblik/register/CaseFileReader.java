package nl.terugblik.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.Held;
import nl.terugblik.register.blocks.Version;
import nl.terugblik.register.documents.CaseFileDocument;
import nl.terugblik.register.rows.Objections;
import nl.terugblik.register.seals.RegisterSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Reads case files from the register as it stood, a page at a time in order of pseudonym. Not for use by several threads
 * at once.
 */
public final class CaseFileReader {

    private static final int PAGE_FAMILIES = 200;

    private final JdbcTemplate jdbc;
    private final Seal storage;
    private final Map<Integer, Delivery> visible = new HashMap<>();
    private final Map<String, Agency> agencies = new HashMap<>();
    private final Latest latest;
    private final BlockShelf shelf;
    private final ContentHash childHash;
    private final boolean childrenMoved;

    /** What counts for the families of one agency. */
    private record Agency(
            String name, LocalDate observedUntil, int lastFull, List<Delivery> deliveries, Set<SourceTable> delivered) {

        /** The day of the agency's last extraction before a delivery. */
        LocalDate observedBefore(int publishedNo) {
            return deliveries.stream()
                    .filter(delivery -> delivery.publishedNo().orElseThrow() < publishedNo)
                    .map(Delivery::extractedOn)
                    .max(Comparator.naturalOrder())
                    .orElse(observedUntil);
        }
    }

    /** A reader of the register as of some deliveries. */
    public CaseFileReader(DataSource database, RegisterKeys key, AsOf asOf) {
        this.jdbc = new JdbcTemplate(database);
        this.storage = RegisterSeals.storage(database, key);
        this.childHash = key.movedChildHash();
        Integer moves = jdbc.queryForObject("select count(*) from moved_child", Integer.class);
        this.childrenMoved = moves != null && moves > 0;
        for (Delivery delivery : asOf.deliveries()) {
            String name = delivery.organisation();
            visible.put(delivery.id(), delivery);
            agencies.computeIfAbsent(
                    name,
                    any -> new Agency(
                            name,
                            asOf.observedUntil(name),
                            asOf.lastFull(name),
                            asOf.of(name),
                            delivered(asOf.of(name))));
        }
        this.latest = Latest.of(asOf.deliveries());
        this.shelf = new BlockShelf(database, storage, latest.deliveries());
    }

    /** Every table that a delivery held is reconciled, with or without rows. */
    private Set<SourceTable> delivered(List<Delivery> deliveries) {
        Set<String> names = new HashSet<>();
        for (Delivery delivery : deliveries) {
            names.addAll(jdbc.queryForList(
                    "select table_name from reconciliation where delivery = ?", String.class, delivery.id()));
        }
        Set<SourceTable> tables = EnumSet.noneOf(SourceTable.class);
        for (SourceTable table : SourceTable.values()) {
            if (names.contains(table.canonicalName())) {
                tables.add(table);
            }
        }
        return tables;
    }

    /**
     * The next case files.
     *
     * @param after families up to and including this one are left out
     * @param upTo families beyond this one are left out
     * @param limit the most families to look at
     */
    public Page after(Pseudonym after, Pseudonym upTo, int limit) {
        List<Held> families = shelf.after(after, upTo, limit);
        if (families.isEmpty()) {
            return new Page(List.of(), upTo, true);
        }
        Pseudonym first = families.get(0).family();
        Pseudonym last = families.get(families.size() - 1).family();
        return new Page(read(families, "between ? and ?", first.bits(), last.bits()), last, false);
    }

    /** The case files of these families, in order of pseudonym. */
    public List<StoredCaseFile> of(Collection<Pseudonym> wanted) {
        List<StoredCaseFile> files = new ArrayList<>();
        List<Held> families = shelf.of(wanted);
        for (int from = 0; from < families.size(); from += PAGE_FAMILIES) {
            List<Held> page = families.subList(from, Math.min(families.size(), from + PAGE_FAMILIES));
            Object[] ids = page.stream().map(family -> family.family().bits()).toArray();
            files.addAll(read(page, "= any (?)", new SqlArrayValue("uuid", ids)));
        }
        return files;
    }

    /**
     * A page of the register.
     *
     * @param files the case files that count
     * @param last where the next page begins
     * @param atEnd whether there was nothing more
     */
    public record Page(List<StoredCaseFile> files, Pseudonym last, boolean atEnd) {}

    private List<StoredCaseFile> read(List<Held> families, String range, Object... bounds) {
        Map<UUID, Content> contents = new LinkedHashMap<>();
        for (Held family : families) {
            latest.content(family)
                    .ifPresent(content -> contents.put(
                            family.family().bits(),
                            new Content(family.family(), content, latest.seen(family), latest)));
        }
        if (visible.size() > 1) {
            later(contents, "delivery from kept_previous", range, bounds, CaseFileReader::keepPrevious);
            later(contents, "delivery, table_name from refused_mark", range, bounds, CaseFileReader::mark);
        }
        if (childrenMoved) {
            later(contents, "delivery, child_hash from moved_child", range, bounds, CaseFileReader::leave);
        }
        Set<UUID> objecting = new HashSet<>();
        jdbc.query(
                "select o.family from objection o join delivery d on d.id = o.delivery"
                        + " where d.published_no is not null and o.family " + range + Objections.STANDS,
                row -> {
                    objecting.add(row.getObject(1, UUID.class));
                },
                bounds);
        List<StoredCaseFile> files = new ArrayList<>(families.size());
        contents.forEach((family, content) -> files.add(open(content, objecting.contains(family))));
        return files;
    }

    private StoredCaseFile open(Content content, boolean objecting) {
        Agency agency = agency(content.document);
        CaseFileDocument document =
                new CaseFileDocument(content.family, content.document.content(storage), content.lines.lines());
        CaseFile file = document.open().alsoRefused(content.marks);
        return new StoredCaseFile(
                content.left.isEmpty() ? file : file.without(left(file, content.left)),
                agency.name(),
                agency.delivered(),
                content.firstKept == 0 ? agency.observedUntil() : agency.observedBefore(content.firstKept),
                content.lastSeen() < agency.lastFull(),
                objecting);
    }

    private Agency agency(Version version) {
        Delivery delivery = Objects.requireNonNull(visible.get(version.delivery()));
        return Objects.requireNonNull(agencies.get(delivery.organisation()));
    }

    /** What a row about a family says of its content, in a delivery that is visible. */
    private interface Later {
        void tell(Content content, int publishedNo, ResultSet row) throws SQLException;
    }

    private void later(Map<UUID, Content> contents, String columns, String range, Object[] bounds, Later later) {
        jdbc.query(
                "select family, " + columns + " where family " + range,
                row -> {
                    Delivery delivery = visible.get(row.getInt(2));
                    @Nullable Content content = contents.get(row.getObject(1, UUID.class));
                    if (delivery != null && content != null) {
                        later.tell(content, delivery.publishedNo().orElseThrow(), row);
                    }
                },
                bounds);
    }

    /** A family of which a later delivery gave an incomplete file was observed until that delivery, and no longer. */
    private static void keepPrevious(Content content, int publishedNo, ResultSet row) {
        content.keep(publishedNo);
    }

    /** A later delivery of changes held a refused row of the family and nothing else of it. */
    private static void mark(Content content, int publishedNo, ResultSet row) throws SQLException {
        if (content.confirmed < publishedNo) {
            content.marks.add(SourceTable.named(row.getString(3)));
        }
    }

    /** A child that another family's later file holds. */
    private static void leave(Content content, int publishedNo, ResultSet row) throws SQLException {
        if (content.lastSeen() < publishedNo) {
            content.left.add(MovedChildren.text(row.getBytes(3)));
        }
    }

    private Set<Pseudonym> left(CaseFile file, Set<String> hashes) {
        return file.children().stream()
                .map(Child::id)
                .filter(child -> hashes.contains(MovedChildren.text(MovedChildren.hash(childHash, child))))
                .collect(Collectors.toSet());
    }

    private static final class Content {
        private final Pseudonym family;
        private final Version document;
        private final Version lines;
        private final int confirmed;
        private final Set<String> left = new HashSet<>();
        private final Set<SourceTable> marks = EnumSet.noneOf(SourceTable.class);
        private int firstKept;
        private int lastKept;

        Content(Pseudonym family, Version document, Version lines, Latest latest) {
            this.family = family;
            this.document = document;
            this.lines = lines;
            this.confirmed = latest.place(lines);
        }

        void keep(int publishedNo) {
            if (publishedNo > confirmed) {
                firstKept = firstKept == 0 ? publishedNo : Math.min(firstKept, publishedNo);
                lastKept = Math.max(lastKept, publishedNo);
            }
        }

        int lastSeen() {
            return Math.max(confirmed, lastKept);
        }
    }
}
