package nl.terugblik.register.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockTable.Written;

/**
 * Takes a family out of every block: each that held it is written anew without its key, its hash and its bytes, under a
 * new key, so that what an old copy of the block holds cannot be opened by what the register holds now.
 */
public final class BlockErasure {

    private final BlockTable table;

    public BlockErasure(DataSource database, Seal storage) {
        this.table = new BlockTable(database, storage);
    }

    /**
     * What was taken out.
     *
     * @param documents versions of the family's content
     * @param unchanged deliveries that brought it unchanged
     */
    public record Taken(int documents, int unchanged) {}

    /** Takes a family out, within the caller's transaction. */
    public Taken take(Pseudonym family) {
        int documents = 0;
        int unchanged = 0;
        for (int delivery : table.deliveries()) {
            Optional<Block> holding = holding(delivery, family);
            if (holding.isPresent()) {
                FamilyEntry entry = holding.get().directory().find(family).orElseThrow();
                documents += entry.hasDocument() ? 1 : 0;
                unchanged += entry.hasDocument() ? 0 : 1;
                rewrite(holding.get(), family);
            }
        }
        return new Taken(documents, unchanged);
    }

    private Optional<Block> holding(int delivery, Pseudonym family) {
        return table.firsts(delivery).stream()
                .filter(first -> first.compareTo(family) <= 0)
                .reduce((earlier, later) -> later)
                .map(first -> table.get(delivery, first))
                .filter(block -> block.directory().find(family).isPresent());
    }

    private void rewrite(Block block, Pseudonym without) {
        List<FamilyEntry> kept = new ArrayList<>();
        ByteSink body = new ByteSink();
        List<long[]> children = block.children().ofFamilies();
        List<long[]> keptChildren = new ArrayList<>();
        List<FamilyEntry> entries = block.directory().entries();
        for (int i = 0; i < entries.size(); i++) {
            FamilyEntry entry = entries.get(i);
            if (!entry.family().equals(without)) {
                byte[] document = block.document(entry);
                byte[] lines = block.lines(entry);
                kept.add(entry.at(body.length()));
                keptChildren.add(children.get(i));
                body.putBytes(document, document.length);
                body.putBytes(lines, lines.length);
            }
        }
        table.delete(block);
        if (!kept.isEmpty()) {
            table.insert(
                    block.delivery(),
                    List.of(new Written(new Directory(kept), new ChildNumbers(keptChildren), body.toByteArray())));
        }
    }
}
