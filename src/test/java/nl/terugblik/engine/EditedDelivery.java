package nl.terugblik.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A later delivery of the same agency, made of an earlier one. */
record EditedDelivery(Path folder) {

    /** A copy with another day of extraction and kind. */
    static EditedDelivery of(Path earlier, Path folder, String extractedOn, String kind) throws IOException {
        Files.createDirectory(folder);
        try (Stream<Path> files = Files.list(earlier)) {
            for (Path file :
                    files.filter(file -> !file.endsWith("datapackage.json")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        EditedDelivery edited = new EditedDelivery(folder);
        String card =
                edited.lines("delivery.csv").get(1).replaceFirst(",[0-9-]+,full$", "," + extractedOn + "," + kind);
        return edited.write("delivery.csv", List.of("organisation,extracted_on,kind", card));
    }

    /** Keeps those rows of {@code families.csv} whose place, from 1, is wanted. */
    EditedDelivery keepFamilies(Predicate<Integer> wanted) throws IOException {
        List<String> lines = lines("families.csv");
        return write(
                "families.csv",
                lines.stream()
                        .filter(line -> lines.indexOf(line) == 0 || wanted.test(lines.indexOf(line)))
                        .toList());
    }

    /** Says of a family, by its place, that it objects to research. */
    EditedDelivery object(int place) throws IOException {
        String family = lines("families.csv").get(place).split(",", -1)[0];
        return write("objections.csv", List.of("family_id,objected_on", family + ",2015-01-02"));
    }

    EditedDelivery write(String table, List<String> lines) throws IOException {
        Files.write(folder.resolve(table), lines);
        return this;
    }

    List<String> lines(String table) throws IOException {
        return Files.readAllLines(folder.resolve(table));
    }
}
