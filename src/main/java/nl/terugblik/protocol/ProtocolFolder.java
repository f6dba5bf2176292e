package nl.terugblik.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code protocol/} in the folder of a run: every YAML file that the run went by, byte for byte, so that it can be carried
 * out, explained and compared long after the files it was started with have changed.
 *
 * @param study the name of the study file below the folder of the run
 * @param instrument the name of the instrument, likewise
 */
public record ProtocolFolder(String study, String instrument) {

    private static final String NAME = "protocol";
    private static final String ELSEWHERE = "instruments";

    /**
     * Where the files of a study lie: the study under its own name and the instrument where the study file says, seen from
     * there; one that lies outside the study's folder goes to {@code instruments/}.
     */
    public static ProtocolFolder of(Study study) {
        return new ProtocolFolder(NAME + "/" + study.file().ownName(), NAME + "/" + instrument(study));
    }

    private static String instrument(Study study) {
        Path parent = Path.of(study.file().name()).toAbsolutePath().normalize().getParent();
        Path instrument =
                Path.of(study.instrument().file().name()).toAbsolutePath().normalize();
        return parent != null && instrument.startsWith(parent)
                ? parent.relativize(instrument).toString().replace('\\', '/')
                : ELSEWHERE + "/" + study.instrument().file().ownName();
    }

    /** Each file by its name below the folder of the run. */
    public Map<String, InputFile> files(Study of) {
        Map<String, InputFile> files = new LinkedHashMap<>();
        files.put(study, of.file());
        files.put(instrument, of.instrument().file());
        for (Instrument.Beside beside : of.instrument().material().files()) {
            String namedBy = beside.ofStudy() ? study : instrument;
            String name = Path.of(namedBy).resolveSibling(beside.path()).toString();
            files.put(name.replace('\\', '/'), beside.yaml().file());
        }
        return files;
    }

    /**
     * The study that a run carried out, read from the copies that it kept.
     *
     * @throws InvalidStudy when the run kept none, being older, or this version of the program cannot read them
     */
    public static Study read(Path run) {
        JsonNode described = description(run.resolve("run.json"));
        String study = described.path("study").path("file").asString("");
        String instrument = described.path("instrument").path("file").asString("");
        if (!isKept(run, study) || !isKept(run, instrument)) {
            throw new InvalidStudy(List.of("The run kept no copy of its study and instrument, as older versions of the"
                    + " program did not; carry the study out again."));
        }
        return StudyFile.read(run.resolve(study), run.resolve(instrument));
    }

    private static boolean isKept(Path run, String name) {
        Path file = run.resolve(name).normalize();
        return file.startsWith(run.resolve(NAME).normalize()) && Files.isRegularFile(file);
    }

    private static JsonNode description(Path file) {
        try {
            return new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new InvalidStudy(List.of("The file run.json of the run cannot be read: it was changed."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
