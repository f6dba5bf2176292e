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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
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
    private final Map<Integer, Agency> agencies = new HashMap<>();
    private final ContentHash childHash;
    private final boolean childrenMoved;

    /** What counts for the families of one agency. */
    private record Agency(LocalDate observedUntil, int lastFull, List<Delivery> deliveries) {

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
    public CaseFileReader(DataSource database, MasterKey key, AsOf asOf) {
        this.jdbc = new JdbcTemplate(database);
        this.storage = RegisterSeals.storage(database, key);
        this.childHash = key.movedChildHash();
        Integer moves = jdbc.queryForObject("select count(*) from moved_child", Integer.class);
        this.childrenMoved = moves != null && moves > 0;
        asOf.deliveries().forEach(delivery -> visible.put(delivery.id(), delivery));
        jdbc.query("select id, name from agency", row -> {
            String name = row.getString(2);
            if (asOf.deliveries().stream()
                    .anyMatch(delivery -> delivery.organisation().equals(name))) {
                agencies.put(row.getInt(1), new Agency(asOf.observedUntil(name), asOf.lastFull(name), asOf.of(name)));
            }
        });
    }

    /**
     * The next case files.
     *
     * @param after families up to and including this one are left out
     * @param upTo families beyond this one are left out
     * @param limit the most families to look at; fewer come back where some were not yet visible
     */
    public Page after(Pseudonym after, Pseudonym upTo, int limit) {
        List<Family> families = jdbc.query(
                "select id, agency, wrapped_key from family where id > ? and id <= ? order by id limit ?",
                CaseFileReader::family,
                after.bits(),
                upTo.bits(),
                limit);
        if (families.isEmpty()) {
            return new Page(List.of(), upTo, true);
        }
        UUID last = families.get(families.size() - 1).id();
        return new Page(read(families, "between ? and ?", families.get(0).id(), last), new Pseudonym(last), false);
    }

    /** The case files of these families, in order of pseudonym. */
    public List<StoredCaseFile> of(Collection<Pseudonym> wanted) {
        List<StoredCaseFile> files = new ArrayList<>();
        for (SqlArrayValue page : pages(wanted)) {
            List<Family> families = jdbc.query(
                    "select id, agency, wrapped_key from family where id = any (?) order by id",
                    CaseFileReader::family,
                    page);
            files.addAll(read(families, "= any (?)", page));
        }
        return files;
    }

    /** Families by the page, in order of pseudonym, as a statement takes them: it compares each row with all of them. */
    static List<SqlArrayValue> pages(Collection<Pseudonym> families) {
        List<UUID> ids = families.stream().sorted().map(Pseudonym::bits).toList();
        List<SqlArrayValue> pages = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE_FAMILIES) {
            int to = Math.min(ids.size(), from + PAGE_FAMILIES);
            pages.add(new SqlArrayValue("uuid", ids.subList(from, to).toArray()));
        }
        return pages;
    }

    /**
     * A page of the register.
     *
     * @param files the case files that count
     * @param last where the next page begins
     * @param atEnd whether there was nothing more
     */
    public record Page(List<StoredCaseFile> files, Pseudonym last, boolean atEnd) {}

    private List<StoredCaseFile> read(List<Family> families, String range, Object... bounds) {
        Map<UUID, Content> contents = new LinkedHashMap<>();
        jdbc.query(
                "select family, delivery, document, provenance from case_file where family " + range,
                row -> {
                    keepLatest(contents, row);
                },
                bounds);
        if (visible.size() > 1) {
            later(contents, "delivery, provenance from appearance", range, bounds, CaseFileReader::appear);
            later(contents, "delivery from kept_previous", range, bounds, CaseFileReader::keepPrevious);
            later(contents, "delivery, table_name from refused_mark", range, bounds, CaseFileReader::mark);
        }
        if (childrenMoved) {
            later(contents, "delivery, child_hash from moved_child", range, bounds, CaseFileReader::leave);
        }
        Set<UUID> objecting = new HashSet<>();
        jdbc.query(
                "select o.family from objection o join delivery d on d.id = o.delivery"
                        + " where d.published_no is not null and o.family " + range,
                row -> {
                    objecting.add(row.getObject(1, UUID.class));
                },
                bounds);
        List<StoredCaseFile> files = new ArrayList<>(families.size());
        for (Family family : families) {
            Content content = contents.get(family.id());
            Agency agency = agencies.get(family.agency());
            if (content != null && agency != null) {
                files.add(open(family, content, agency, objecting.contains(family.id())));
            }
        }
        return files;
    }

    private StoredCaseFile open(Family family, Content content, Agency agency, boolean objecting) {
        Seal seal = storage.under(storage.open(family.wrappedKey()));
        CaseFileDocument document = new CaseFileDocument(seal.open(content.document), content.provenance);
        CaseFile file = document.open(new Pseudonym(family.id())).alsoRefused(content.marks);
        return new StoredCaseFile(
                content.left.isEmpty() ? file : file.without(left(file, content.left)),
                content.firstKept == 0 ? agency.observedUntil() : agency.observedBefore(content.firstKept),
                content.lastSeen() < agency.lastFull(),
                objecting);
    }

    private void keepLatest(Map<UUID, Content> contents, ResultSet row) throws SQLException {
        Delivery delivery = visible.get(row.getInt(2));
        if (delivery != null) {
            int publishedNo = delivery.publishedNo().orElseThrow();
            UUID family = row.getObject(1, UUID.class);
            Content known = contents.get(family);
            if (known == null || known.confirmed < publishedNo) {
                contents.put(family, new Content(row.getBytes(3), row.getBytes(4), publishedNo));
            }
        }
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

    /** A family that a later delivery held unchanged stands on the lines of that delivery. */
    private static void appear(Content content, int publishedNo, ResultSet row) throws SQLException {
        if (content.confirmed < publishedNo) {
            content.provenance = row.getBytes(3);
            content.confirmed = publishedNo;
        }
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

    private static Family family(ResultSet row, int number) throws SQLException {
        return new Family(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3));
    }

    private record Family(UUID id, int agency, byte[] wrappedKey) {}

    private static final class Content {
        private final byte[] document;
        private byte[] provenance;
        private final Set<String> left = new HashSet<>();
        private final Set<SourceTable> marks = EnumSet.noneOf(SourceTable.class);
        private int confirmed;
        private int firstKept;
        private int lastKept;

        Content(byte[] document, byte[] provenance, int confirmed) {
            this.document = document;
            this.provenance = provenance;
            this.confirmed = confirmed;
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
