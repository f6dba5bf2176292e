package nl.terugblik.register;

import java.nio.ByteBuffer;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;

/**
 * A case file as bytes: what it says in one part, and the lines it came from in another, so that a row inserted above
 * does not change every family below. Both parts begin with the number of their format.
 *
 * @param content what the case file says
 * @param provenance the lines it came from, in the order of the content's records
 */
record CaseFileDocument(byte[] content, byte[] provenance) {

    /** The format that is written; older ones are read for ever. */
    static final int FORMAT = 1;

    static CaseFileDocument of(CaseFile file) {
        ByteSink content = new ByteSink();
        ByteSink lines = new ByteSink();
        content.putByte(FORMAT);
        lines.putByte(FORMAT);
        new DocumentWriter(file, content, lines).write();
        return new CaseFileDocument(content.toByteArray(), lines.toByteArray());
    }

    CaseFile open(Pseudonym family) {
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteBuffer lines = ByteBuffer.wrap(provenance);
        if (in.get() != FORMAT || lines.get() != FORMAT) {
            throw new IllegalStateException("a case file in a format of a newer program; use that program");
        }
        return new DocumentReader(family, in, lines).read();
    }
}
