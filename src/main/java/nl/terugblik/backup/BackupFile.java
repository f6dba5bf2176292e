package nl.terugblik.backup;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.terugblik.files.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is open for reading, every table of it held against its hash before any is used. */
final class BackupFile implements Closeable {

    private static final int BATCH_ROWS = 100;

    private final Path file;
    private final ZipFile zip;
    private final JsonNode manifest;

    private BackupFile(Path file, ZipFile zip, JsonNode manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path file) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try (InputStream in = entry(zip, Backup.MANIFEST)) {
                BackupFile backup = new BackupFile(
                        file, zip, JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                backup.checkHashes();
                if (backup.format() < 1) {
                    throw new DamagedBackup(file);
                }
                return backup;
            }
        } catch (ZipException | EOFException | JacksonException e) {
            throw new DamagedBackup(file);
        }
    }

    int format() {
        return manifest.path("format").asInt(0);
    }

    String schema() {
        return manifest.path("schema").asString("");
    }

    String keyFingerprint() {
        return manifest.path("key_fingerprint").asString("");
    }

    List<String> tables() {
        return List.copyOf(manifest.path("tables").propertyNames());
    }

    private void checkHashes() throws IOException {
        for (String table : tables()) {
            try (Sha256.Passing in = new Sha256.Passing(entry(zip, table))) {
                in.transferTo(OutputStream.nullOutputStream());
                if (!in.hash()
                        .equals(manifest.path("tables")
                                .path(table)
                                .path("sha256")
                                .asString(""))) {
                    throw new DamagedBackup(file);
                }
            }
        }
    }

    /** Takes rows, a batch at a time. */
    interface Rows {
        void take(List<String> columns, List<@Nullable Object[]> rows);
    }

    /** Passes a table's rows on in batches. */
    void read(String table, Rows into) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(entry(zip, table)))) {
            List<String> columns = List.of(in.readUTF().split(","));
            List<@Nullable Object[]> batch = new ArrayList<>(BATCH_ROWS);
            while (in.readByte() == 1) {
                @Nullable Object[] row = new @Nullable Object[columns.size()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = Value.read(in);
                }
                batch.add(row);
                if (batch.size() == BATCH_ROWS) {
                    into.take(columns, batch);
                    batch.clear();
                }
            }
            into.take(columns, batch);
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new EOFException("no " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
