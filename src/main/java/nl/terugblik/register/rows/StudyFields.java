package nl.terugblik.register.rows;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The columns of the export that each study reads, as it was last carried out on this register. */
public final class StudyFields {

    private final JdbcTemplate jdbc;

    public StudyFields(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Enters a study in the place of what was known of it; within the caller's transaction, if there is one. */
    public void enter(String study, Set<SourceField> fields) {
        jdbc.update("delete from study_field where study = ?", study);
        ManyRows.insert(
                jdbc,
                "insert into study_field (study, table_name, column_name) values (?, ?, ?)",
                fields.stream()
                        .map(field -> new Object[] {study, field.table().canonicalName(), field.column()})
                        .toList());
    }

    /** Every study by its name, with its columns in their order. */
    public Map<String, Set<SourceField>> all() {
        Map<String, Set<SourceField>> all = new TreeMap<>();
        jdbc.query("select study, table_name, column_name from study_field", row -> {
            all.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                    .add(new SourceField(SourceTable.named(row.getString(2)), row.getString(3)));
        });
        return all;
    }
}
