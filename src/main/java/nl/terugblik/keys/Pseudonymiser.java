package nl.terugblik.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.CellText;

/**
 * The door at which identifiers stop: turns an agency's number into a pseudonym by HMAC-SHA-256 over organisation, kind
 * of thing and number, cut to 128 bits. Not for use by several threads at once.
 *
 * <p>The same number under the same key gives the same pseudonym in every delivery of the agency; numbers of another
 * agency never meet it. A number is taken in the form of {@link CellText}, wherever it comes from: a table, a workbook,
 * or somebody who types it.
 */
public final class Pseudonymiser {

    private static final int LONGEST_NUMBER_CHARACTERS = 64;
    private static final byte SEPARATOR = 0;

    private final Hmac hmac;
    private final byte[] message;
    private final ByteBuffer number;
    private final int prefix;
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);

    Pseudonymiser(byte[] key, String organisation) {
        hmac = Hmac.of(key);
        byte[] name = organisation.getBytes(StandardCharsets.UTF_8);
        prefix = name.length + 3;
        message = new byte[prefix + 4 * LONGEST_NUMBER_CHARACTERS];
        System.arraycopy(name, 0, message, 0, name.length);
        message[name.length] = SEPARATOR;
        message[name.length + 2] = SEPARATOR;
        number = ByteBuffer.wrap(message, prefix, message.length - prefix);
    }

    /** What a number counts; the same number of a family and of a child are unrelated. */
    public enum Entity {
        FAMILY('f'),
        CHILD('c'),
        ORDER('o');

        private final byte mark;

        Entity(char mark) {
            this.mark = (byte) mark;
        }
    }

    /** The pseudonym of a number of at most 64 characters. */
    public Pseudonym of(Entity entity, CharSequence agencyNumber) {
        return of(entity, CharBuffer.wrap(agencyNumber));
    }

    /** The pseudonym of a number that lies in UTF-8. */
    public Pseudonym of(Entity entity, byte[] text, int offset, int length) {
        if (length > LONGEST_NUMBER_CHARACTERS || !CellText.isPlain(text, offset, offset + length)) {
            return of(entity, new String(text, offset, length, StandardCharsets.UTF_8));
        }
        System.arraycopy(text, offset, message, prefix, length);
        return digest(entity, prefix + length);
    }

    private Pseudonym of(Entity entity, CharBuffer written) {
        CharBuffer agencyNumber =
                CellText.isPlain(written) ? written : CharBuffer.wrap(CellText.of(written.toString()));
        if (agencyNumber.remaining() > LONGEST_NUMBER_CHARACTERS
                && Character.codePointCount(agencyNumber, 0, agencyNumber.length()) > LONGEST_NUMBER_CHARACTERS) {
            throw new IllegalArgumentException("a number has at most 64 characters");
        }
        number.position(prefix).limit(message.length);
        encoder.reset();
        encoder.encode(agencyNumber, number, true);
        return digest(entity, number.position());
    }

    private Pseudonym digest(Entity entity, int length) {
        message[prefix - 2] = entity.mark;
        ByteBuffer digest = ByteBuffer.wrap(hmac.digest(message, length));
        return new Pseudonym(digest.getLong(), digest.getLong());
    }
}
