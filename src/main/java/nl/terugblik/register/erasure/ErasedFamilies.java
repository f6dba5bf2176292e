package nl.terugblik.register.erasure;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.keys.Tombstones;
import org.springframework.jdbc.core.JdbcTemplate;

/** The families that were erased, known by their tombstones alone. Not for use by several threads at once. */
public final class ErasedFamilies {

    private final Set<String> known;
    private final Tombstones tombstones;

    /** The families that were erased from a register until now. */
    public ErasedFamilies(DataSource database, IntakeKeys key) {
        this.tombstones = key.tombstones();
        this.known = new HashSet<>(new JdbcTemplate(database)
                .query("select tombstone from erased_family", (row, number) -> hex(row.getBytes(1))));
    }

    /** Whether a family was erased. */
    public boolean contains(Pseudonym family) {
        return !known.isEmpty() && known.contains(hex(tombstones.of(family)));
    }

    private static String hex(byte[] tombstone) {
        return HexFormat.of().formatHex(tombstone);
    }
}
