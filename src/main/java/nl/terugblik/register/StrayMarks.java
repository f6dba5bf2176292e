package nl.terugblik.register;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.register.rows.ManyRows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Marks on families that the register holds, left by refused rows of a delivery of changes that holds no row of the family
 * itself. A full delivery leaves none: it withdraws the families that it lacks.
 */
public final class StrayMarks {

    private final DataSource database;
    private final IntakeKeys key;
    private final Delivery delivery;

    public StrayMarks(DataSource database, IntakeKeys key, Delivery delivery) {
        this.database = database;
        this.key = key;
        this.delivery = delivery;
    }

    /**
     * Enters marks, within the caller's transaction; families and children that the register does not hold get none.
     *
     * @param families tables of refused rows that name a family
     * @param children tables of refused rows that name a child and no family
     */
    public void enter(Map<Pseudonym, Set<SourceTable>> families, Map<Pseudonym, Set<SourceTable>> children) {
        if (delivery.kind() == Delivery.Kind.FULL || families.isEmpty() && children.isEmpty()) {
            return;
        }
        CaseFileReader reader = new CaseFileReader(database, key, AsOf.now(new Deliveries(database)));
        Map<Pseudonym, Set<SourceTable>> marks = new HashMap<>();
        for (StoredCaseFile held : reader.of(families.keySet())) {
            Pseudonym family = held.file().family();
            of(marks, family).addAll(families.getOrDefault(family, Set.of()));
        }
        if (!children.isEmpty()) {
            for (StoredCaseFile held : reader.of(new ChildrenNamed(database, key).naming(children.keySet()))) {
                for (Child child : held.file().children()) {
                    of(marks, held.file().family()).addAll(children.getOrDefault(child.id(), Set.of()));
                }
            }
        }
        List<Object[]> rows = new ArrayList<>();
        marks.forEach((family, tables) ->
                tables.forEach(table -> rows.add(new Object[] {family.bits(), delivery.id(), table.canonicalName()})));
        ManyRows.insert(
                new JdbcTemplate(database),
                "insert into refused_mark (family, delivery, table_name) values (?, ?, ?)",
                rows);
    }

    private static Set<SourceTable> of(Map<Pseudonym, Set<SourceTable>> marks, Pseudonym family) {
        return marks.computeIfAbsent(family, any -> EnumSet.noneOf(SourceTable.class));
    }

    /** Where the source has it so, families keep their earlier file unmarked and count as seen until then. */
    public void keepPrevious() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        List<Pseudonym> marked = jdbc.query(
                "select distinct m.family from refused_mark m where m.delivery = ? and not exists"
                        + " (select 1 from kept_previous k where k.family = m.family and k.delivery = m.delivery)",
                (row, number) -> new Pseudonym(row.getObject(1, UUID.class)),
                delivery.id());
        Set<Pseudonym> present = Present.among(marked, database, key, delivery.id());
        ManyRows.insert(
                jdbc,
                "insert into kept_previous (family, delivery) values (?, ?)",
                marked.stream()
                        .filter(family -> !present.contains(family))
                        .map(family -> new Object[] {family.bits(), delivery.id()})
                        .toList());
        jdbc.update("delete from refused_mark where delivery = ?", delivery.id());
    }
}
