package nl.terugblik.keys;

import java.nio.ByteBuffer;
import nl.terugblik.casefile.Pseudonym;

/**
 * The pseudonyms of one study: register pseudonyms keyed anew, so that files of two studies cannot be joined on them.
 * Not for use by several threads at once.
 */
public final class StudyPseudonyms {

    private final Hmac hmac;

    StudyPseudonyms(byte[] key) {
        hmac = Hmac.of(key);
    }

    /** The study's own pseudonym for a family or child of the register. */
    public Pseudonym of(Pseudonym inRegister) {
        ByteBuffer message =
                ByteBuffer.allocate(Long.BYTES * 2).putLong(inRegister.high()).putLong(inRegister.low());
        ByteBuffer digest = ByteBuffer.wrap(hmac.digest(message.array()));
        return new Pseudonym(digest.getLong(), digest.getLong());
    }
}
