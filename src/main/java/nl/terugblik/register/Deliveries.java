package nl.terugblik.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.register.rows.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deliveries that the register holds or is taking in. */
public final class Deliveries {

    private static final String SELECT =
            "select d.id, d.label, a.name, d.extracted_on, d.kind, d.content_hash, d.folder, d.published_no"
                    + " from delivery d join agency a on a.id = d.agency ";

    /** What an intake writes before it is published, and what giving it up removes. */
    private static final List<String> TABLES_BY_DELIVERY = List.of(
            "case_block",
            "case_block_body",
            "finding_block",
            "kept_previous",
            "refused_mark",
            "moved_child",
            "objection",
            "rejection",
            "rules_broken",
            "field_presence",
            "refused_row",
            "refused_header",
            "row_verdict",
            "reconciliation");

    private final JdbcClient jdbc;
    private final Turn turn;

    public Deliveries(DataSource database) {
        jdbc = JdbcClient.create(database);
        turn = new Turn(database);
    }

    /** The delivery with this content from this agency. */
    public Optional<Delivery> find(String organisation, String contentHash) {
        return jdbc.sql(SELECT + "where a.name = ? and d.content_hash = ?")
                .params(organisation, contentHash)
                .query(Deliveries::read)
                .optional();
    }

    /** The delivery with this number. */
    public Delivery get(int id) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(id)
                .query(Deliveries::read)
                .single();
    }

    /** Every published delivery, in the order of publication. */
    public List<Delivery> published() {
        return jdbc.sql(SELECT + "where d.published_no is not null order by d.published_no")
                .query(Deliveries::read)
                .list();
    }

    /** The intakes that were begun and not finished; of an agency there is at most one. */
    public List<Delivery> unfinished() {
        return jdbc.sql(SELECT + "where d.published_no is null order by d.id")
                .query(Deliveries::read)
                .list();
    }

    /** That of an agency. */
    public Optional<Delivery> unfinished(String organisation) {
        return unfinished().stream()
                .filter(delivery -> delivery.organisation().equals(organisation))
                .findFirst();
    }

    /**
     * Enters a delivery whose intake begins, within the caller's transaction; it stays invisible to studies until it is
     * published.
     */
    public Delivery begin(
            String organisation, LocalDate extractedOn, Delivery.Kind kind, String contentHash, String folder) {
        turn.take();
        int agency = jdbc.sql("select id from agency where name = ?")
                .param(organisation)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> enterAgency(organisation));
        int id = next("delivery");
        jdbc.sql("insert into delivery (id, label, agency, extracted_on, kind, content_hash, folder)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        Delivery.label(extractedOn, contentHash),
                        agency,
                        extractedOn,
                        kind.name().toLowerCase(Locale.ROOT),
                        contentHash,
                        folder)
                .update();
        return get(id);
    }

    /** Makes a delivery visible to studies, within the caller's transaction. */
    public void publish(int id) {
        turn.take();
        jdbc.sql("update delivery set published_no = (select coalesce(max(published_no), 0) + 1 from delivery)"
                        + " where id = ? and published_no is null")
                .param(id)
                .update();
    }

    /**
     * Removes all that an unfinished intake left, so that the register is as before it.
     *
     * @throws IllegalArgumentException when the delivery is published: studies may stand on it
     */
    public void giveUp(int id) {
        if (get(id).publishedNo().isPresent()) {
            throw new IllegalArgumentException("a published delivery is not given up");
        }
        turn.take();
        for (String table : TABLES_BY_DELIVERY) {
            jdbc.sql("delete from " + table + " where delivery = ?").param(id).update();
        }
        jdbc.sql("delete from delivery where id = ?").param(id).update();
        jdbc.sql("delete from agency where id not in (select agency from delivery)")
                .update();
    }

    private int enterAgency(String organisation) {
        int id = next("agency");
        jdbc.sql("insert into agency (id, name) values (?, ?)")
                .params(id, organisation)
                .update();
        return id;
    }

    private int next(String table) {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from " + table)
                .query(Integer.class)
                .single();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        int published = row.getInt("published_no");
        boolean unpublished = row.wasNull();
        return new Delivery(
                row.getInt("id"),
                row.getString("label"),
                row.getString("name"),
                row.getObject("extracted_on", LocalDate.class),
                Delivery.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("content_hash"),
                row.getString("folder"),
                unpublished ? Optional.empty() : Optional.of(published));
    }
}
