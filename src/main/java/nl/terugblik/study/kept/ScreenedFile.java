package nl.terugblik.study.kept;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.cohort.Flow;
import nl.terugblik.files.ByteSink;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.CsvReader;
import nl.terugblik.keys.Seal;
import nl.terugblik.study.kept.ScreenedFamily.Went;

/**
 * {@code cohort/screened.csv}: a row a family that was screened, in order of pseudonym: where it went and why, in the words
 * of {@code flow.csv}, of which it is the families one by one. It is never released.
 */
public final class ScreenedFile {

    private static final String NAME = "screened.csv";
    private static final List<String> COLUMNS = List.of("family", "outcome", "reason");

    private ScreenedFile() {}

    /**
     * Writes the file; it may be repeated, with the same bytes.
     *
     * @param cohort the run's {@code cohort} folder; where {@code matches.csv} lies in it, families that it leaves in no
     *     set went out by matching
     * @param spools where screening left the families
     * @param buckets how many buckets these have, in order of pseudonym
     */
    public static void write(Path cohort, List<Path> spools, int buckets, Seal seal, ScreenedFamily.Told told) {
        Map<String, Went> unmatched = unmatched(cohort.resolve("matches.csv"));
        List<SpoolReader> readers =
                spools.stream().map(spool -> SpoolReader.open(spool, seal)).toList();
        Map<Went, byte[]> endings = new HashMap<>();
        ByteSink rows = new ByteSink();
        try (CsvFile csv = CsvFile.create(cohort.resolve(NAME), COLUMNS)) {
            for (int bucket = 0; bucket < buckets; bucket++) {
                for (ScreenedFamily family : families(readers, bucket)) {
                    String pseudonym = family.as().toString();
                    Went went = unmatched.getOrDefault(pseudonym, family.went(told));
                    put(rows, pseudonym.getBytes(StandardCharsets.US_ASCII));
                    put(rows, endings.computeIfAbsent(went, ScreenedFile::ending));
                }
                csv.printed(rows);
                rows.clear();
            }
        } finally {
            readers.forEach(SpoolReader::close);
        }
    }

    /** The cells behind a pseudonym, to the letter the same for all families that went the same way. */
    private static byte[] ending(Went way) {
        return (CsvFile.ending(way.outcome(), way.reason()) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteSink rows, byte[] text) {
        rows.putBytes(text, text.length);
    }

    private static List<ScreenedFamily> families(List<SpoolReader> readers, int bucket) {
        List<ScreenedFamily> families = new ArrayList<>();
        for (SpoolReader reader : readers) {
            for (ByteBuffer block : reader.blocks(bucket)) {
                while (block.hasRemaining()) {
                    families.add(ScreenedFamily.read(block));
                }
            }
        }
        Collections.sort(families);
        return families;
    }

    private static Map<String, Went> unmatched(Path matches) {
        Map<String, Went> unmatched = new HashMap<>();
        if (Files.exists(matches)) {
            CsvReader.read(matches, row -> {
                if (!row.get("reason").isEmpty()) {
                    unmatched.put(
                            row.get("family"), new Went(Flow.MATCHING, row.get("group") + "." + row.get("reason")));
                }
            });
        }
        return unmatched;
    }
}
