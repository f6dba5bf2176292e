package nl.terugblik.sample.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.sample.table.Table;
import nl.terugblik.sample.table.Table.Extent;

/** One file of a delivery while it is being written. It counts what passes and never replaces a file. */
final class TableFile implements AutoCloseable {
    private final Table table;
    private final Extent extent;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private final List<Planted> planted = new ArrayList<>();
    private long bytes;
    private long rows;
    private long lines;

    TableFile(Table table, Extent extent, Path directory) throws IOException {
        this.table = table;
        this.extent = extent;
        OutputStream file = PrivateFiles.stream(directory.resolve(table.fileName()));
        this.out = new DigestOutputStream(file, digest);
        CsvText header = new CsvText();
        header.row(table.columns(extent));
        write(header.bytes(), header.lines());
    }

    void append(TablePart part, byte[] text) throws IOException {
        part.planted().forEach(fault -> planted.add(fault.after(lines)));
        rows += part.rows();
        write(text, part.lines());
    }

    List<Planted> planted() {
        return planted;
    }

    /** Closes the file and gives its entry in the data package. */
    PackageResource finish() throws IOException {
        close();
        String hash = "sha256:" + HexFormat.of().formatHex(digest.digest());
        return new PackageResource(table, table.columns(extent), bytes, hash, rows);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(byte[] text, long addedLines) throws IOException {
        out.write(text);
        bytes += text.length;
        lines += addedLines;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", missing);
        }
    }
}
