package nl.terugblik.intake.spool;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * What the search for duplicate keys knows of a row.
 *
 * @param table the table it stands in
 * @param kind what the entry is for
 * @param line the line the row starts on
 * @param first first half of the key's fingerprint
 * @param second second half of it
 * @param content for a row, a fingerprint of all its cells; for a reference, unused
 * @param child for a court decision or a reference to one, the first bits of the child's pseudonym; else 0
 */
public record KeyEntry(CanonicalTable table, Kind kind, int line, long first, long second, long content, long child) {

    /** What an entry is for. */
    public enum Kind {
        /** A row that takes part in the search for duplicates. */
        ROW,
        /** A row that is not whole: others may name it, but it is no duplicate of any. */
        FRAGMENT,
        /** An extension that names this key as the decision it continues. */
        REFERENCE
    }

    /** Writes the entry. */
    public static void write(
            ByteSink out,
            CanonicalTable table,
            Kind kind,
            int line,
            long first,
            long second,
            long content,
            long child) {
        out.putByte(table.ordinal() << 2 | kind.ordinal());
        out.putInt(line);
        out.putLong(first);
        out.putLong(second);
        out.putLong(content);
        if (table == CanonicalTable.SUPERVISION_ORDERS) {
            out.putLong(child);
        }
    }

    /** The first half of every key's fingerprint in a block. */
    public static void readFirsts(ByteBuffer in, LongConsumer into) {
        while (in.hasRemaining()) {
            into.accept(read(in).first());
        }
    }

    /** Reads those entries of a block whose fingerprint begins as wanted. */
    public static void readAll(ByteBuffer in, LongPredicate wanted, List<KeyEntry> into) {
        while (in.hasRemaining()) {
            KeyEntry entry = read(in);
            if (wanted.test(entry.first())) {
                into.add(entry);
            }
        }
    }

    private static KeyEntry read(ByteBuffer in) {
        int head = in.get();
        CanonicalTable table = CanonicalTable.values()[head >> 2];
        return new KeyEntry(
                table,
                Kind.values()[head & 3],
                in.getInt(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                table == CanonicalTable.SUPERVISION_ORDERS ? in.getLong() : 0);
    }
}
