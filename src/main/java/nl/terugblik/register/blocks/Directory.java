package nl.terugblik.register.blocks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.register.blocks.FamilyEntry.Kind;

/**
 * The families of a block.
 *
 * @param entries in order of pseudonym, and of their bytes in the body
 */
record Directory(List<FamilyEntry> entries) {

    private static final int FORMAT = 1;

    byte[] toBytes() {
        ByteSink out = new ByteSink();
        out.putByte(FORMAT);
        out.putInt(entries.size());
        entries.forEach(entry -> entry.write(out));
        return out.toByteArray();
    }

    static Directory read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("a directory in a format of a newer program; use that program");
        }
        int size = in.getInt();
        List<FamilyEntry> entries = new ArrayList<>(size);
        int at = 0;
        for (int i = 0; i < size; i++) {
            FamilyEntry entry = FamilyEntry.read(in, at);
            at += entry.length();
            entries.add(entry);
        }
        return new Directory(entries);
    }

    /** The place of the first family after this one. */
    int placeAfter(Pseudonym family) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries.get(middle).family().compareTo(family) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    Optional<FamilyEntry> find(Pseudonym family) {
        int place = placeAfter(family) - 1;
        return place >= 0 && entries.get(place).family().equals(family)
                ? Optional.of(entries.get(place))
                : Optional.empty();
    }

    Pseudonym first() {
        return entries.get(0).family();
    }

    int count(Kind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }
}
