package nl.terugblik.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A delivery as any reader of CSV would see it, for tests. */
record ReadDelivery(Path directory) {

    static final List<String> TABLES = List.of(
            "families",
            "children",
            "referral_reasons",
            "supervision_orders",
            "placements",
            "lirik",
            "care_episodes",
            "plans",
            "journal",
            "objections");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static ReadDelivery written(SampleDelivery sample, Path directory) {
        try {
            sample.writeTo(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new ReadDelivery(directory);
    }

    List<CSVRecord> table(String name) {
        try (CSVParser parser = CSVParser.parse(directory.resolve(name + ".csv"), StandardCharsets.UTF_8, FORMAT)) {
            return parser.getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each row with the line on which it starts. */
    Map<Long, List<String>> lines(String fileName) {
        try (CSVParser parser =
                CSVParser.parse(directory.resolve(fileName), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            Map<Long, List<String>> lines = new LinkedHashMap<>();
            long line = 1;
            for (CSVRecord row : parser) {
                lines.put(line, row.toList());
                line = parser.getCurrentLineNumber() + 1;
            }
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Stream<CSVRecord> where(String table, Predicate<CSVRecord> condition) {
        return table(table).stream().filter(condition);
    }

    Map<String, List<CSVRecord>> by(String table, String column) {
        return table(table).stream()
                .collect(Collectors.groupingBy(row -> row.get(column), TreeMap::new, Collectors.toList()));
    }

    Map<String, CSVRecord> byKey(String table, String column) {
        return table(table).stream().collect(Collectors.toMap(row -> row.get(column), Function.identity()));
    }

    Set<String> families(Stream<CSVRecord> rows) {
        return rows.map(row -> row.get("family_id")).collect(Collectors.toSet());
    }

    List<String> header(String table) {
        return Objects.requireNonNull(lines(table + ".csv").get(1L));
    }

    Map<String, byte[]> files() {
        try (Stream<Path> files = Files.list(directory)) {
            Map<String, byte[]> content = new TreeMap<>();
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return content;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<List<String>> without(Map<Long, List<String>> lines, Set<Long> left) {
        List<List<String>> rows = new ArrayList<>();
        lines.forEach((line, row) -> {
            if (!left.contains(line)) {
                rows.add(row);
            }
        });
        return rows;
    }
}
