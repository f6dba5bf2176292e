package nl.terugblik.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/** A register in memory, made by the statements of the real one. */
final class RegisterInMemory {

    static final MasterKey KEY = TestKeys.key(1);

    private final DataSource database = TestDatabase.migrated().source();
    private final Deliveries deliveries;

    RegisterInMemory() {
        deliveries = new Deliveries(database);
    }

    DataSource database() {
        return database;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    /** Begins a delivery, extracted on the last day of a month of 2015. */
    Delivery begin(String organisation, int month, Delivery.Kind kind) {
        LocalDate extractedOn = LocalDate.of(2015, month, 1).plusMonths(1).minusDays(1);
        String content = Sha256.of(organisation + extractedOn + kind);
        return deliveries.begin(organisation, extractedOn, kind, content, "/deliveries/" + organisation);
    }

    /** Takes a delivery in and publishes it. */
    Delivery publish(String organisation, int month, Delivery.Kind kind, CaseFile... files) {
        Delivery delivery = begin(organisation, month, kind);
        write(delivery, files);
        deliveries.publish(delivery.id());
        return deliveries.get(delivery.id());
    }

    /** Takes case files in without publishing them. */
    void write(Delivery delivery, CaseFile... files) {
        new CaseFileStore(database, KEY, delivery)
                .write(Stream.of(files).map(Documents::of).toList());
    }

    void object(Delivery delivery, Pseudonym... families) {
        new CaseFileStore(database, KEY, delivery).object(List.of(families));
    }

    /** All case files as of some deliveries, read in pages of two. */
    List<StoredCaseFile> read(AsOf asOf) {
        CaseFileReader reader = new CaseFileReader(database, KEY, asOf);
        List<StoredCaseFile> files = new ArrayList<>();
        CaseFileReader.Page page = reader.after(new Pseudonym(0, 0), new Pseudonym(-1, -1), 2);
        while (!page.atEnd()) {
            files.addAll(page.files());
            page = reader.after(page.last(), new Pseudonym(-1, -1), 2);
        }
        return files;
    }

    List<StoredCaseFile> now() {
        return read(AsOf.now(deliveries));
    }

    /** How many families all deliveries added, changed and brought unchanged. */
    List<Integer> brought() {
        return new JdbcTemplate(database)
                .query(
                        "select sum(added), sum(changed), sum(unchanged) from case_block",
                        (row, number) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .get(0);
    }

    /** The number of rows in every table that has any. */
    Map<String, Integer> rows() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'"
                        + " and lower(table_name) <> 'flyway_schema_history'",
                String.class)) {
            Integer count = jdbc.queryForObject("select count(*) from " + table, Integer.class);
            if (count != null && count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }
}
