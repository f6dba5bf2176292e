package nl.terugblik.exchange.bytes;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A zip archive written from front to back, with the same bytes on every machine; parts and whole stay below 4 GiB. */
public final class ZipFile implements Closeable {

    private static final int PART = 0x04034b50;
    private static final int SIZES = 0x08074b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int SIZES_FOLLOW_AND_NAMES_ARE_UTF_8 = 0x0808;
    private static final int DEFLATED = 8;
    private static final int FIRST_YEAR = 1980;

    private final OutputFile file;
    private final int date;
    private final LittleEndian out = new LittleEndian();
    private final List<Part> parts = new ArrayList<>();
    private final CRC32 crc = new CRC32();
    private Deflate deflate = new Deflate(out);
    private String name = "";
    private long offset;
    private long start;
    private long uncompressed;

    private record Part(String name, int crc, long compressed, long uncompressed, long offset) {}

    private ZipFile(OutputFile file, LocalDate day) {
        this.file = file;
        date = day.getYear() - FIRST_YEAR << 9 | day.getMonthValue() << 5 | day.getDayOfMonth();
    }

    /** Starts an archive whose parts bear a date of 1980 or later. */
    public static ZipFile create(Path file, LocalDate day) {
        return new ZipFile(OutputFile.create(file), day);
    }

    /** Begins a part. */
    public void begin(String part) {
        name = part;
        offset = file.position();
        out.putInt(PART)
                .putShort(VERSION)
                .putShort(SIZES_FOLLOW_AND_NAMES_ARE_UTF_8)
                .putShort(DEFLATED);
        out.putShort(0).putShort(date).putInt(0).putInt(0).putInt(0);
        out.putShort(Utf8.length(part)).putShort(0).putText(part);
        drain();
        start = file.position();
        uncompressed = 0;
        crc.reset();
        deflate = new Deflate(out);
    }

    /** Writes bytes of the part. */
    public void write(LittleEndian bytes) {
        crc.update(bytes.array(), 0, bytes.length());
        uncompressed += bytes.length();
        deflate.write(bytes.array(), 0, bytes.length());
        bytes.clear();
        drain();
    }

    /** Ends the part. */
    public void end() {
        deflate.finish();
        drain();
        long compressed = file.position() - start;
        int sum = (int) crc.getValue();
        out.putInt(SIZES).putInt(sum).putInt((int) compressed).putInt((int) uncompressed);
        drain();
        parts.add(new Part(name, sum, compressed, uncompressed, offset));
    }

    /** Closes the archive and gives it its name. */
    public void finish() {
        long directory = file.position();
        for (Part part : parts) {
            out.putInt(DIRECTORY).putShort(VERSION).putShort(VERSION).putShort(SIZES_FOLLOW_AND_NAMES_ARE_UTF_8);
            out.putShort(DEFLATED).putShort(0).putShort(date);
            out.putInt(part.crc()).putInt((int) part.compressed()).putInt((int) part.uncompressed());
            out.putShort(Utf8.length(part.name()))
                    .fill(12, 0)
                    .putInt((int) part.offset())
                    .putText(part.name());
        }
        int size = out.length();
        out.putInt(END).putInt(0).putShort(parts.size()).putShort(parts.size());
        out.putInt(size).putInt((int) directory).putShort(0);
        drain();
        file.finish();
    }

    private void drain() {
        out.drainTo(List.of(file));
    }

    @Override
    public void close() {
        file.close();
    }
}
