package nl.terugblik.register.documents;

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
 * @param family the family
 * @param content what the case file says
 * @param provenance the lines it came from, in the order of the content's records
 */
public record CaseFileDocument(Pseudonym family, byte[] content, byte[] provenance) {

    /** The case file; a seal counts as broken where the lines, which lie outside it, are not those of its content. */
    public CaseFile open() {
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteBuffer lines = ByteBuffer.wrap(provenance);
        int format = in.get();
        if (format != DocumentWriter.FORMAT && format != DocumentWriter.WITH_RESEARCH) {
            throw new IllegalStateException("a case file in a format of a newer program; use that program");
        }
        try {
            if (lines.get() != format) {
                throw new BrokenSeal();
            }
            DocumentReader reader = new DocumentReader(family, in, lines);
            CaseFile file = format == DocumentWriter.FORMAT ? reader.read() : reader.readWithResearch();
            if (lines.hasRemaining()) {
                throw new BrokenSeal();
            }
            return file;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new BrokenSeal(); // what was sealed is as we wrote it, so the lines beside it are not
        }
    }

    /** Whether a row of some table was refused for the family. */
    public boolean lacksRows() {
        return ByteBuffer.wrap(content).getInt(DocumentWriter.MARKS) != 0;
    }

    /** The first 64 bits of the pseudonyms of its children. */
    public long[] children() {
        ByteBuffer in = ByteBuffer.wrap(content).position(DocumentWriter.CHILDREN);
        long[] children = new long[ByteSink.readCount(in)];
        int first = in.position();
        for (int i = 0; i < children.length; i++) {
            children[i] = in.getLong(first + i * DocumentWriter.CHILD_BYTES);
        }
        return children;
    }
}
