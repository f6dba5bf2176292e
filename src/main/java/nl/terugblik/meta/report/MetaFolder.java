package nl.terugblik.meta.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.meta.analysis.MetaAnalysis;
import nl.terugblik.meta.analysis.MetaPlan;

/** The folder of a meta-analysis; it is there whole or not at all, and the same bytes for the same input. */
public final class MetaFolder {

    private static final String DESCRIPTION = "meta.json";

    private final Path out;
    private final Path partial;

    /** A folder that is new, or empty. */
    public MetaFolder(Path out) {
        this.out = out.toAbsolutePath().normalize();
        this.partial = PrivateFiles.temporary(this.out);
    }

    /**
     * Writes everything, last what describes it.
     *
     * @return the names of the files
     */
    public List<String> write(MetaAnalysis analysis, String version) {
        PrivateFiles.newFolder(partial);
        List<String> files = new ArrayList<>(new MetaTables(partial, analysis).write());
        files.addAll(new MetaPages(partial, analysis).write());
        JsonFile.write(partial.resolve(DESCRIPTION), description(analysis, version, files));
        files.add(DESCRIPTION);
        publish();
        return files;
    }

    /** It holds no time and no path, so that the same analysis is described by the same bytes. */
    private Map<String, Object> description(MetaAnalysis analysis, String version, List<String> files) {
        MetaPlan plan = analysis.plan();
        Map<String, Object> described = new LinkedHashMap<>();
        Map<String, Object> software = new LinkedHashMap<>(); // Map.of has another order in every process
        software.put("name", "terugblik");
        software.put("version", version);
        described.put("software", software);
        described.put("plan_sha256", plan.file().sha256());
        described.put("effects", plan.effects().getFileName().toString());
        described.put("effects_sha256", analysis.sha256());
        described.put("estimation", plan.rules().restricted() ? "REML" : "ML");
        described.put("min_samples", plan.rules().minimumSamples());
        described.put("bias_minimum", plan.rules().biasMinimum());
        described.put("hedges", plan.conversion().hedges());
        described.put(
                "pre_post_r", new BigDecimal(Decimal.text(plan.conversion().prePost())));
        described.put("with_run", analysis.withRun());
        described.put("outputs", files.stream().map(this::output).toList());
        return described;
    }

    private Map<String, Object> output(String name) {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("file", name);
        output.put("sha256", Sha256.of(partial.resolve(name)));
        return output;
    }

    /** A folder that is there already may be a link, or the place where someone stands: it is filled, not replaced. */
    private void publish() {
        if (!Files.isDirectory(out)) {
            PrivateFiles.move(partial, out);
            return;
        }
        try (Stream<Path> files = Files.list(partial)) {
            files.sorted().forEach(file -> PrivateFiles.move(file, out.resolve(partial.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.delete(partial);
    }
}
