package nl.terugblik.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.ContentHash;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.Held;
import nl.terugblik.register.blocks.Version;
import nl.terugblik.register.refused.FindingBlocks;
import nl.terugblik.register.refused.SealedRow;
import nl.terugblik.register.seals.RegisterKey;
import nl.terugblik.register.seals.RegisterSeals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * All that lies sealed in a register, opened and let go of: whether the seals hold, and content is what was hashed.
 *
 * @param families the versions of case files that were opened
 * @param rows the refused rows that were opened
 * @param faults what is not as it was sealed, a sentence each
 */
public record SealedContents(long families, long rows, List<String> faults) {

    private static final int PAGE_FAMILIES = 200;
    private static final Pseudonym LAST = new Pseudonym(-1L, -1L);

    public SealedContents {
        faults = List.copyOf(faults);
    }

    /**
     * Opens everything.
     *
     * @throws nl.terugblik.keys.UnusableKey when the register was made with another key
     */
    public static SealedContents open(DataSource register, MasterKey key) {
        RegisterKey.check(register, key);
        Opening opening = new Opening(register, key);
        List<String> faults = new ArrayList<>();
        attempt("case files", opening::families, faults);
        attempt("which children case files name", opening::children, faults);
        attempt("refused rows", opening::refusedRows, faults);
        attempt("findings", opening::findings, faults);
        return new SealedContents(opening.families, opening.rows, faults);
    }

    private static void attempt(String what, Runnable work, List<String> faults) {
        try {
            work.run();
        } catch (BrokenSeal e) {
            faults.add("A seal of the register's " + what + " does not hold: they were changed.");
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            faults.add("The register's " + what + " cannot be read: they were changed.");
        }
    }

    private static final class Opening {
        private final DataSource register;
        private final MasterKey key;
        private final JdbcTemplate jdbc;
        private final Seal storage;
        private long families;
        private long rows;

        Opening(DataSource register, MasterKey key) {
            this.register = register;
            this.key = key;
            this.jdbc = new JdbcTemplate(register);
            this.storage = RegisterSeals.storage(register, key);
        }

        void families() {
            ContentHash hash = key.contentHash();
            BlockShelf shelf = BlockShelf.all(register, storage);
            Pseudonym last = new Pseudonym(0, 0);
            for (List<Held> page = shelf.after(last, LAST, PAGE_FAMILIES);
                    !page.isEmpty();
                    page = shelf.after(last, LAST, PAGE_FAMILIES)) {
                for (Held family : page) {
                    family.versions().forEach(version -> open(version, hash));
                    last = family.family();
                }
            }
        }

        private void open(Version version, ContentHash hash) {
            version.lines();
            if (version.entry().hasDocument()) {
                if (!Arrays.equals(
                        hash.of(version.content(storage)), version.entry().hash())) {
                    throw new IllegalStateException("content that was not hashed");
                }
                families++;
            }
        }

        void children() {
            BlockShelf.all(register, storage).eachChild((child, family) -> {});
        }

        void refusedRows() {
            Seal quarantine = RegisterSeals.quarantine(register, key);
            jdbc.query("select sealed from refused_row where sealed is not null", (RowCallbackHandler) row -> {
                SealedRow.read(quarantine.open(row.getBytes(1)));
                rows++;
            });
            jdbc.query(
                    "select sealed from refused_header", (RowCallbackHandler) row -> quarantine.open(row.getBytes(1)));
        }

        void findings() {
            FindingBlocks blocks = new FindingBlocks(register, key);
            jdbc.queryForList("select distinct delivery from finding_block", Integer.class)
                    .forEach(delivery -> blocks.each(delivery, findings -> {}));
        }
    }
}
