package nl.terugblik.register.blocks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.files.ByteSink;

/**
 * The children that the families of a block name, by the first 64 bits of their pseudonyms. They lie apart from the
 * directory, so that to look for a child opens little.
 *
 * @param ofFamilies those of each family, in the directory's order
 */
record ChildNumbers(List<long[]> ofFamilies) {

    byte[] toBytes() {
        ByteSink out = new ByteSink();
        for (long[] children : ofFamilies) {
            out.putCount(children.length);
            for (long child : children) {
                out.putLong(child);
            }
        }
        return out.toByteArray();
    }

    static ChildNumbers read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<long[]> ofFamilies = new ArrayList<>();
        while (in.hasRemaining()) {
            long[] children = new long[ByteSink.readCount(in)];
            for (int i = 0; i < children.length; i++) {
                children[i] = in.getLong();
            }
            ofFamilies.add(children);
        }
        return new ChildNumbers(ofFamilies);
    }
}
