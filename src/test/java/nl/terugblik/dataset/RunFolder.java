package nl.terugblik.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.dataset.Examples.Family;
import nl.terugblik.dataset.rows.ItemSums;

/** A run's folder in a test: writes parts and shows what the files hold. */
record RunFolder(Path folder) {

    /** Writes these families as one part, with a checkpoint at the end. */
    RunFolder part(int number, Family... families) {
        try (DatasetPart part = DatasetPart.open(folder, number, Examples.study(), Map.of())) {
            Arrays.stream(families).forEach(family -> family.writeTo(part));
            part.checkpoint();
        }
        return this;
    }

    RunFolder freeze(int parts) {
        Dataset.freeze(folder, parts, Examples.study(), Examples.EXTRACTED, ItemSums.of(Examples.study()));
        return this;
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve("dataset").resolve(file));
    }

    /** Every file below the folder, with its text. */
    Map<String, String> everything() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
