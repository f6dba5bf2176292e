package nl.terugblik.ledger.stored;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Texts as a column of bytes keeps them: packed, since they are long and much in them repeats. */
public final class Packed {

    private Packed() {}

    public static byte[] of(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** The text; what is no packed text gives one that no hash was taken of. */
    public static String text(byte[] packed) {
        Inflater inflater = new Inflater();
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(packed), inflater, packed.length + 1)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return inflater.getRemaining() == 0 ? text : "";
        } catch (IOException e) {
            return "";
        } finally {
            inflater.end();
        }
    }
}
