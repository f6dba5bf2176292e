package nl.terugblik.register.blocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockTable.Written;

/** Writes families in blocks, within the caller's transaction. Not for use by several threads at once. */
public final class BlockWriter {

    private static final int MOST_FAMILIES = 128;

    /** H2 takes no value beyond 1 MB, and whoever opens a block has all of it in memory. */
    private static final int MOST_BYTES = 1 << 18;

    private final BlockTable table;

    public BlockWriter(DataSource database, Seal storage) {
        this.table = new BlockTable(database, storage);
    }

    /**
     * Writes what a delivery brought.
     *
     * @param families none of them between two that were written of the delivery before
     */
    public void write(int delivery, List<FamilyBytes> families) {
        List<FamilyBytes> sorted = new ArrayList<>(families);
        sorted.sort(Comparator.comparing(FamilyBytes::family));
        List<Written> blocks = new ArrayList<>();
        List<FamilyBytes> block = new ArrayList<>();
        int bytes = 0;
        for (FamilyBytes family : sorted) {
            if (!block.isEmpty() && (block.size() == MOST_FAMILIES || bytes + family.length() > MOST_BYTES)) {
                blocks.add(block(block));
                block.clear();
                bytes = 0;
            }
            block.add(family);
            bytes += family.length();
        }
        if (!block.isEmpty()) {
            blocks.add(block(block));
        }
        table.insert(delivery, blocks);
    }

    private static Written block(List<FamilyBytes> families) {
        List<FamilyEntry> entries = new ArrayList<>(families.size());
        ByteSink body = new ByteSink();
        for (FamilyBytes family : families) {
            entries.add(family.entry(body.length()));
            body.putBytes(family.document(), family.document().length);
            body.putBytes(family.lines(), family.lines().length);
        }
        ChildNumbers children =
                new ChildNumbers(families.stream().map(FamilyBytes::children).toList());
        return new Written(new Directory(entries), children, body.toByteArray());
    }
}
