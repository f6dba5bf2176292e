package nl.terugblik.sample.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.sample.table.Table;
import nl.terugblik.sample.table.Table.Extent;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All files of a delivery while they are being written to an empty directory. */
public final class DeliveryFiles implements AutoCloseable {
    private final Path directory;
    private final Map<Table, TableFile> files = new EnumMap<>(Table.class);

    /**
     * Creates every table with its header.
     *
     * @throws IOException where a file cannot be written or is there already
     */
    public DeliveryFiles(Path directory) throws IOException {
        this(directory, Extent.USUAL);
    }

    /**
     * Creates every table of an extent with its header.
     *
     * @throws IOException where a file cannot be written or is there already
     */
    public DeliveryFiles(Path directory, Extent extent) throws IOException {
        this.directory = directory;
        for (Table table : Table.values()) {
            if (table.isIn(extent)) {
                files.put(table, new TableFile(table, extent, directory));
            }
        }
    }

    /** Writes a block after those before it. */
    public void append(Block block) throws IOException {
        for (Map.Entry<Table, TablePart> part : block.parts().entrySet()) {
            if (part.getValue().isEmpty()) {
                continue; // a table that the delivery does not have
            }
            file(part.getKey()).append(part.getValue(), block.text(part.getKey()));
        }
    }

    /** Closes every table and describes them all in {@code datapackage.json}. */
    public void describe() throws IOException {
        List<PackageResource> resources = new ArrayList<>();
        for (TableFile file : files.values()) {
            resources.add(file.finish());
        }
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(PackageResource.descriptor(resources));
        create(
                "datapackage.json",
                (json.replace(System.lineSeparator(), "\n") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Lists the planted faults in {@code planted.csv}, which is not part of the delivery. */
    public void listPlanted() throws IOException {
        CsvText text = new CsvText();
        text.row(Planted.HEADER);
        for (TableFile file : files.values()) {
            file.planted().forEach(planted -> text.row(planted.cells()));
        }
        create("planted.csv", text.bytes());
    }

    @Override
    public void close() throws IOException {
        for (TableFile file : files.values()) {
            file.close();
        }
    }

    private TableFile file(Table table) {
        TableFile file = files.get(table);
        if (file == null) {
            throw new IllegalStateException("No file was opened for the table " + table.canonicalName() + ".");
        }
        return file;
    }

    private void create(String name, byte[] content) throws IOException {
        try (OutputStream out = PrivateFiles.stream(directory.resolve(name))) {
            out.write(content);
        }
    }
}
