package nl.terugblik.dataset.rows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.dataset.layout.DatasetTable;
import nl.terugblik.files.ByteSink;

/**
 * A family as it will stand in the dataset: its rows of every table, as bytes, and whether each of its variables is
 * known. Families may be made in any order and by several threads, and be written in that of their pseudonyms.
 */
public final class FamilyInRows implements Comparable<FamilyInRows> {

    private static final byte[] AS_CODED = new byte[0];

    private final Pseudonym family;
    private final int group;
    private final byte[] outcomes;
    private final byte[] items;
    private final byte[][] tables;
    private final byte[][] recoded;

    FamilyInRows(Pseudonym family, int group, byte[] outcomes, byte[] items, byte[][] tables, byte[][] recoded) {
        this.family = family;
        this.group = group;
        this.outcomes = outcomes;
        this.items = items;
        this.tables = tables;
        this.recoded = recoded;
    }

    /** The family's pseudonym in the study. */
    public Pseudonym family() {
        return family;
    }

    /** The place of its group among those of the study. */
    int group() {
        return group;
    }

    /** What is counted of it for the codebook. */
    byte[] outcomes() {
        return outcomes;
    }

    /** What is added up of its answers. */
    byte[] items() {
        return items;
    }

    public byte[] rows(DatasetTable table) {
        return tables[table.ordinal()];
    }

    /** Its row by another rule, by the place of the rule in the study. */
    public byte[] recoded(int rule) {
        return recoded[rule].length == 0 ? rows(DatasetTable.CODED) : recoded[rule];
    }

    int rules() {
        return recoded.length;
    }

    /** Writes it down, to be read back by {@link #read}. */
    public void write(ByteSink out) {
        out.putLong(family.high());
        out.putLong(family.low());
        out.putByte(group);
        write(outcomes, out);
        write(items, out);
        for (byte[] rows : tables) {
            write(rows, out);
        }
        out.putCount(recoded.length);
        for (byte[] row : recoded) {
            write(Arrays.equals(row, rows(DatasetTable.CODED)) ? AS_CODED : row, out);
        }
    }

    /** The family that was written down here. */
    public static FamilyInRows read(ByteBuffer in) {
        Pseudonym family = new Pseudonym(in.getLong(), in.getLong());
        int group = in.get();
        byte[] outcomes = bytes(in);
        byte[] items = bytes(in);
        byte[][] tables = new byte[DatasetTable.values().length][];
        for (int table = 0; table < tables.length; table++) {
            tables[table] = bytes(in);
        }
        byte[][] recoded = new byte[ByteSink.readCount(in)][];
        for (int rule = 0; rule < recoded.length; rule++) {
            recoded[rule] = bytes(in);
        }
        return new FamilyInRows(family, group, outcomes, items, tables, recoded);
    }

    @Override
    public int compareTo(FamilyInRows other) {
        return family.compareTo(other.family);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FamilyInRows that && family.equals(that.family);
    }

    @Override
    public int hashCode() {
        return family.hashCode();
    }

    private static void write(byte[] bytes, ByteSink out) {
        out.putCount(bytes.length);
        out.putBytes(bytes, bytes.length);
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[ByteSink.readCount(in)];
        in.get(bytes);
        return bytes;
    }
}
