package nl.terugblik.exchange.parquet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.Utf8;

/** Thrift's compact protocol, in which Parquet writes what it says of itself. Fields go by ascending number. */
final class Compact {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final LittleEndian out;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int lastField;

    Compact(LittleEndian out) {
        this.out = out;
    }

    /** Writes a structure that is not in a field. */
    static void write(LittleEndian out, Consumer<Compact> content) {
        new Compact(out).structure(content);
    }

    Compact integer(int field, int value) {
        header(field, I32);
        number(zigzag(value));
        return this;
    }

    Compact integer64(int field, long value) {
        header(field, I64);
        number(zigzag(value));
        return this;
    }

    Compact text(int field, String text) {
        header(field, BINARY);
        text(text);
        return this;
    }

    Compact structure(int field, Consumer<Compact> content) {
        header(field, STRUCT);
        structure(content);
        return this;
    }

    Compact integers(int field, List<Integer> values) {
        list(field, I32, values.size());
        values.forEach(value -> number(zigzag(value)));
        return this;
    }

    Compact texts(int field, List<String> texts) {
        list(field, BINARY, texts.size());
        texts.forEach(this::text);
        return this;
    }

    <T> Compact structures(int field, List<T> items, BiConsumer<Compact, T> content) {
        list(field, STRUCT, items.size());
        items.forEach(item -> structure(inner -> content.accept(inner, item)));
        return this;
    }

    private void structure(Consumer<Compact> content) {
        outer.push(lastField);
        lastField = 0;
        content.accept(this);
        out.putByte(0);
        lastField = outer.pop();
    }

    private void list(int field, int type, int size) {
        header(field, LIST);
        if (size < SHORT_LIST) {
            out.putByte(size << 4 | type);
        } else {
            out.putByte(SHORT_LIST << 4 | type);
            number(size);
        }
    }

    private void header(int field, int type) {
        out.putByte(field - lastField << 4 | type);
        lastField = field;
    }

    private void text(String text) {
        number(Utf8.length(text));
        out.putText(text);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> Long.SIZE - 1;
    }

    private void number(long number) {
        long rest = number;
        for (; rest > 0x7F || rest < 0; rest >>>= 7) {
            out.putByte((int) (rest & 0x7F | 0x80));
        }
        out.putByte((int) rest);
    }
}
