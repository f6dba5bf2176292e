package nl.terugblik.batch;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.BrokenSeal;

/**
 * Blocks made smaller before they are sealed, since rows of one family say the same again and again and sealing costs more than
 * packing. Bytes that a process writes for itself: how they are packed need not be the same on every machine.
 */
final class Packing implements AutoCloseable {

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final byte[] buffer = new byte[1 << 13];

    /** Empties a block into another, packed, after its length. */
    void pack(ByteSink block, ByteSink into) {
        into.putInt(block.length());
        deflater.reset();
        deflater.setInput(block.array(), 0, block.length());
        deflater.finish();
        while (!deflater.finished()) {
            into.putBytes(buffer, deflater.deflate(buffer));
        }
        block.clear();
    }

    /** The block that was packed. */
    static byte[] unpack(ByteBuffer packed) {
        byte[] block = new byte[packed.getInt()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            int length = 0;
            while (length < block.length) {
                int more = inflater.inflate(block, length, block.length - length);
                if (more == 0) {
                    throw new BrokenSeal();
                }
                length += more;
            }
            return block;
        } catch (DataFormatException e) {
            throw new BrokenSeal(); // what was sealed is as we packed it
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        deflater.end();
    }
}
