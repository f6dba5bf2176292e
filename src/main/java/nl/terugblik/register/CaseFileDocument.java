package nl.terugblik.register;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.BrokenSeal;

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

    /** The case file; a seal counts as broken where the lines, which lie outside it, are not those of its content. */
    CaseFile open(Pseudonym family) {
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteBuffer lines = ByteBuffer.wrap(provenance);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("a case file in a format of a newer program; use that program");
        }
        try {
            if (lines.get() != FORMAT) {
                throw new BrokenSeal();
            }
            CaseFile file = new DocumentReader(family, in, lines).read();
            if (lines.hasRemaining()) {
                throw new BrokenSeal();
            }
            return file;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new BrokenSeal(); // what was sealed is as we wrote it, so the lines beside it are not
        }
    }
}
