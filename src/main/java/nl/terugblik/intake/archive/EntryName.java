package nl.terugblik.intake.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * The name of a file in an archive, whichever program packed it: with slashes, and with its letters in one form.
 *
 * <p>Zip has no field that says how a name is written. A name that is UTF-8 is read as that. Of others the old programs for
 * DOS and Windows wrote code page 437 or 850, where accented letters lie below 0xA6, and some wrote windows-1252, where
 * they lie from 0xC0 on.
 */
final class EntryName {

    private static final Charset DOS = Charset.forName("IBM850");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LAST_DOS_LETTER = 0xA5;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private EntryName() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean said = entry.getNameSource() != NameSource.NAME || raw == null;
        return Normalizer.normalize(said ? entry.getName() : text(raw), Normalizer.Form.NFC)
                .replace('\\', '/');
    }

    static boolean leadsOut(String name) {
        boolean outside = name.startsWith("/") || DRIVE.matcher(name).matches();
        for (String step : name.split("/", -1)) {
            outside |= step.equals("..") || step.equals(".");
        }
        return outside;
    }

    private static String text(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean dos = true;
            for (byte b : raw) {
                dos &= (b & 0xFF) <= LAST_DOS_LETTER;
            }
            return new String(raw, dos ? DOS : WINDOWS);
        }
    }
}
