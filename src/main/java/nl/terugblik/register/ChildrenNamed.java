package nl.terugblik.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.blocks.BlockShelf;
import nl.terugblik.register.blocks.ChildrenClaimed;
import nl.terugblik.register.seals.RegisterSeals;

/**
 * The children that every version of every case file names, by half their pseudonyms, as the blocks have them. They
 * narrow the files to open down to a few; what counts is what stands in those.
 */
final class ChildrenNamed {

    private final DataSource database;
    private final Seal storage;

    ChildrenNamed(DataSource database, RegisterKeys key) {
        this.database = database;
        this.storage = RegisterSeals.storage(database, key);
    }

    /**
     * Families of a delivery that name a child that files of other families, in some version, name too, and those families,
     * in order of pseudonym. Half a pseudonym may deceive; what counts is what stands in the files.
     */
    List<Pseudonym> sharing(Delivery delivery) {
        ChildrenClaimed own = new ChildrenClaimed();
        new BlockShelf(database, storage, List.of(delivery.id()))
                .eachChild((child, family) -> own.add(child, family.get()));
        Set<Pseudonym> sharing = new TreeSet<>();
        BlockShelf.all(database, storage).eachChild((child, family) -> {
            List<Pseudonym> claiming = own.families(child);
            if (!claiming.isEmpty() && (claiming.size() > 1 || !claiming.contains(family.get()))) {
                sharing.add(family.get());
                sharing.addAll(claiming);
            }
        });
        return List.copyOf(sharing);
    }

    /** The families that some version of their file gives one of these children; half a pseudonym may deceive here too. */
    Set<Pseudonym> naming(Set<Pseudonym> children) {
        Set<Long> wanted = new HashSet<>();
        children.forEach(child -> wanted.add(child.high()));
        Set<Pseudonym> families = new TreeSet<>();
        BlockShelf.all(database, storage).eachChild((child, family) -> {
            if (wanted.contains(child)) {
                families.add(family.get());
            }
        });
        return families;
    }
}
