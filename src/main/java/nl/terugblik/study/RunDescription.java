package nl.terugblik.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.cohort.Flow;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.Sha256;
import nl.terugblik.matching.Specification;
import nl.terugblik.protocol.InputFile;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.Delivery;

/** {@code run.json}: what a run was made from and what it holds, with hashes, so that nobody can change it unseen. */
final class RunDescription {

    private static final String NAME = "run.json";

    private RunDescription() {}

    static void write(StudyWork work, RunClock clock, Sha256.Once hashes) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("id", work.run());
        ProtocolFolder protocol = ProtocolFolder.of(work.study());
        run.put(
                "study",
                file(work.study().name(), protocol.study(), work.study().file()));
        run.put(
                "instrument",
                file(
                        work.study().instrument().name(),
                        protocol.instrument(),
                        work.study().instrument().file()));
        run.put("software", software(clock));
        run.put("key_fingerprint", work.key().fingerprint());
        run.put(
                "deliveries",
                work.asOf().deliveries().stream().map(RunDescription::delivery).toList());
        run.put("families", families(work));
        run.put("seed", seed(work.study()));
        run.put("outputs", outputs(work.partial(), hashes));
        run.put("started", clock.started().toString());
        run.put("ended", clock.clock().instant().toString());
        JsonFile.write(work.partial().resolve(NAME), run);
    }

    /** What decides where nothing else does: for each way of matching its seed, else nothing. */
    private static Object seed(Study study) {
        if (!study.matches()) {
            return "none: nothing in this run is drawn by chance";
        }
        Map<String, Object> seeds = new LinkedHashMap<>();
        study.matchings()
                .forEach(matching -> seeds.put(
                        matching.name(), Specification.of(matching.options()).seed()));
        return seeds;
    }

    private static Map<String, Object> software(RunClock clock) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", "terugblik");
        described.put("version", clock.softwareVersion());
        return described;
    }

    private static Map<String, Object> file(String name, String kept, InputFile file) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("file", kept);
        described.put("sha256", file.sha256());
        return described;
    }

    private static Map<String, Object> delivery(Delivery delivery) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", delivery.label());
        described.put("organisation", delivery.organisation());
        described.put("extracted_on", delivery.extractedOn().toString());
        described.put("kind", delivery.kind() == Delivery.Kind.FULL ? "full" : "delta");
        described.put("content_hmac", delivery.contentHash());
        return described;
    }

    private static Map<String, Object> families(StudyWork work) {
        Map<String, Object> families = new LinkedHashMap<>();
        for (Flow.Row row : FlowFile.read(work.partial().resolve("cohort").resolve("flow.csv"))) {
            families.put(row.step() + "." + row.reason(), row.families());
        }
        return families;
    }

    private static List<Map<String, Object>> outputs(Path folder, Sha256.Once hashes) {
        List<Path> outputs;
        try (Stream<Path> files = Files.walk(folder)) {
            outputs = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outputs.parallelStream()
                .map(file -> output(folder, file, hashes))
                .toList();
    }

    private static Map<String, Object> output(Path folder, Path file, Sha256.Once hashes) {
        try {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("file", folder.relativize(file).toString().replace('\\', '/'));
            Sha256.Summed summed = hashes.of(file);
            described.put("sha256", summed.hash());
            described.put("bytes", Files.size(file));
            if (file.toString().endsWith(".csv")) {
                described.put("lines", summed.lines());
            }
            return described;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
