package nl.terugblik.round.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.rows.Objections;
import nl.terugblik.register.seals.RegisterSeals;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.sheet.Answer;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.store.StoredRound.State;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitRef;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the register keeps of rounds. What people wrote lies under a key of its family's own in the round, so that it is gone
 * once that key is, and rows of a family go with the family. Nothing here opens a transaction.
 */
public final class RoundStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Seal storage;

    /** The rounds of a register. */
    public RoundStore(DataSource database, MasterKey key) {
        this.jdbc = new JdbcTemplate(database);
        this.storage = RegisterSeals.storage(database, key);
    }

    /** The answers for the units of one document, by their numbers. */
    private record OfDocument(SortedMap<Integer, Answer> units) {}

    /** What is kept of a round itself. */
    private record Kept(RoundPlan plan, String day) {}

    /** A new key for a round. */
    public byte[] newKey() {
        return storage.newKey();
    }

    /** All rounds, by name. */
    public List<StoredRound> all() {
        return jdbc.queryForList("select round from coding_round order by round", String.class).stream()
                .flatMap(name -> find(name).stream())
                .toList();
    }

    /** A round by its name. */
    public Optional<StoredRound> find(String name) {
        return jdbc
                .query(
                        "select state, wrapped_key, plan, families_left from coding_round where round = ?",
                        (row, number) -> {
                            byte[] key = storage.open(row.getBytes(2));
                            Kept kept = JSON.readValue(storage.under(key).open(row.getBytes(3)), Kept.class);
                            return new StoredRound(
                                    kept.plan(),
                                    kept.day(),
                                    State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                    row.getInt(4),
                                    key);
                        },
                        name)
                .stream()
                .findFirst();
    }

    /** Enters a round with its documents. */
    public void open(StoredRound round, List<Document> documents, Instant now) {
        Seal seal = storage.under(round.key());
        jdbc.update(
                "insert into coding_round (round, opened_at, state, wrapped_key, plan, stale) values (?, ?, ?, ?, ?, 0)",
                round.name(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                word(round.state()),
                storage.seal(round.key()),
                seal.seal(JSON.writeValueAsBytes(new Kept(round.plan(), round.day()))));
        Map<UUID, byte[]> keys = new LinkedHashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (Document document : documents) {
            UUID family = document.family().bits();
            byte[] key = keys.computeIfAbsent(family, made -> storage.newKey());
            rows.add(new Object[] {
                round.name(), document.place(), family, storage.under(key).seal(JSON.writeValueAsBytes(document))
            });
        }
        List<Object[]> families = new ArrayList<>();
        keys.forEach((family, key) -> families.add(
                new Object[] {round.name(), family, storage.under(round.key()).seal(key)}));
        batch("insert into coding_family (round, family, wrapped_key) values (?, ?, ?)", families);
        batch("insert into coding_document (round, place, family, sealed) values (?, ?, ?, ?)", rows);
    }

    /** The documents of a round, in order. */
    public List<Document> documents(StoredRound round) {
        Map<UUID, byte[]> keys = keys(round);
        return jdbc.query(
                "select family, sealed from coding_document where round = ? order by place",
                (row, number) -> JSON.readValue(
                        storage.under(key(keys, row.getObject(1, UUID.class))).open(row.getBytes(2)), Document.class),
                round.name());
    }

    /** How many documents of a round are a family's. */
    public int documents(StoredRound round, Pseudonym family) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from coding_document where round = ? and family = ?",
                Integer.class,
                round.name(),
                family.bits()));
    }

    /** Puts a sheet in the place of what was taken in of it before. */
    public void take(StoredRound round, TakenSheet sheet, Answers answers, List<Document> documents, Instant now) {
        String position = sheet.position().code();
        jdbc.update("delete from coding_answer where round = ? and position = ?", round.name(), position);
        jdbc.update("delete from coding_sheet where round = ? and position = ?", round.name(), position);
        jdbc.update(
                "insert into coding_sheet (round, position, coder, hmac, units, taken_at) values (?, ?, ?, ?, ?, ?)",
                round.name(),
                position,
                sheet.coder(),
                sheet.hmac(),
                sheet.units(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        Map<Integer, UUID> families = new HashMap<>();
        documents.forEach(
                document -> families.put(document.place(), document.family().bits()));
        Map<Integer, SortedMap<Integer, Answer>> byDocument = new TreeMap<>();
        answers.byUnit()
                .forEach((unit, answer) -> byDocument
                        .computeIfAbsent(unit.place(), made -> new TreeMap<>())
                        .put(unit.number(), answer));
        Map<UUID, byte[]> keys = keys(round);
        List<Object[]> rows = new ArrayList<>();
        byDocument.forEach((place, units) -> {
            UUID family = Objects.requireNonNull(families.get(place), "answers are for documents");
            byte[] sealed = storage.under(key(keys, family)).seal(JSON.writeValueAsBytes(new OfDocument(units)));
            rows.add(new Object[] {round.name(), position, place, family, sealed});
        });
        batch("insert into coding_answer (round, position, place, family, sealed) values (?, ?, ?, ?, ?)", rows);
    }

    /** The sheets that were taken in, by position. */
    public Map<Position, TakenSheet> sheets(StoredRound round) {
        Map<Position, TakenSheet> sheets = new TreeMap<>();
        jdbc.query(
                        "select position, coder, hmac, units from coding_sheet where round = ?",
                        (row, number) -> new TakenSheet(
                                Position.of(row.getString(1)), row.getString(2), row.getString(3), row.getInt(4)),
                        round.name())
                .forEach(sheet -> sheets.put(sheet.position(), sheet));
        return sheets;
    }

    /** What a sheet that was taken in says. */
    public Answers answers(StoredRound round, Position position) {
        Map<UUID, byte[]> keys = keys(round);
        SortedMap<UnitRef, Answer> answers = new TreeMap<>();
        jdbc.query(
                "select place, family, sealed from coding_answer where round = ? and position = ?",
                row -> {
                    int place = row.getInt(1);
                    byte[] open = storage.under(key(keys, row.getObject(2, UUID.class)))
                            .open(row.getBytes(3));
                    JSON.readValue(open, OfDocument.class)
                            .units()
                            .forEach((number, answer) -> answers.put(new UnitRef(place, number), answer));
                },
                round.name(),
                position.code());
        return new Answers(answers);
    }

    /** Enters how far a round is. */
    public void state(StoredRound round, State state) {
        jdbc.update("update coding_round set state = ? where round = ?", word(state), round.name());
    }

    /** The families of a round that object to research. */
    public List<UUID> objecting(StoredRound round) {
        return jdbc.queryForList(
                "select distinct f.family from coding_family f join objection o on o.family = f.family"
                        + " join delivery d on d.id = o.delivery"
                        + " where f.round = ? and d.published_no is not null" + Objections.STANDS,
                UUID.class,
                round.name());
    }

    /** Takes families out of a round, with all that it holds of them. */
    public void leave(StoredRound round, List<UUID> families) {
        for (UUID family : families) {
            for (String table : List.of("coding_answer", "coding_document", "coding_family")) {
                jdbc.update("delete from " + table + " where round = ? and family = ?", round.name(), family);
            }
        }
        jdbc.update(
                "update coding_round set stale = 1, families_left = families_left + ? where round = ?",
                families.size(),
                round.name());
    }

    /** Puts documents in the place of the same with their texts. */
    public void withoutTexts(StoredRound round, List<Document> documents) {
        Map<UUID, byte[]> keys = keys(round);
        List<Object[]> rows = new ArrayList<>();
        for (Document document : documents) {
            rows.add(new Object[] {
                storage.under(key(keys, document.family().bits())).seal(JSON.writeValueAsBytes(document)),
                round.name(),
                document.place()
            });
        }
        batch("update coding_document set sealed = ? where round = ? and place = ?", rows);
    }

    /** The rounds that a family left whose files still hold it. */
    public List<String> stale() {
        return jdbc.queryForList("select round from coding_round where stale = 1 order by round", String.class);
    }

    /** Enters that the files of a round hold nobody who left. */
    public void fresh(String round) {
        jdbc.update("update coding_round set stale = 0 where round = ?", round);
    }

    private Map<UUID, byte[]> keys(StoredRound round) {
        Seal seal = storage.under(round.key());
        Map<UUID, byte[]> keys = new HashMap<>();
        jdbc.query(
                "select family, wrapped_key from coding_family where round = ?",
                row -> {
                    keys.put(row.getObject(1, UUID.class), seal.open(row.getBytes(2)));
                },
                round.name());
        return keys;
    }

    private static byte[] key(Map<UUID, byte[]> keys, UUID family) {
        return Objects.requireNonNull(keys.get(family), "every family of a round has a key");
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
