package nl.terugblik.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.RunFile;
import nl.terugblik.audit.RunRecord;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.Delivery;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finished study as its run left it: its folder, the rules that it went by and the deliveries that it rests on.
 *
 * @param run what the ledger has of it
 * @param folder where its files lie
 */
record RunPlace(RunRecord run, Path folder) {

    String id() {
        return run.summary().id();
    }

    /** The file of this name, where the run still has it. */
    Optional<Path> file(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
    }

    /** The deliveries that it rests on, of those that the register has. */
    AsOf asOf(List<Delivery> published) {
        AsOf asOf = restsOn(published);
        if (asOf.deliveries().isEmpty()) {
            throw new NotInRun("None of the deliveries of run " + id() + " is in this register; it cannot be explained"
                    + " here.");
        }
        return asOf;
    }

    /** The same; none where the register has none of them. */
    AsOf restsOn(List<Delivery> published) {
        List<String> used = run.files().stream()
                .filter(file -> file.role() == RunFile.Role.INPUT)
                .map(RunFile::path)
                .toList();
        return new AsOf(published.stream()
                .filter(delivery -> used.contains(RunFile.DELIVERY + delivery.label()))
                .toList());
    }

    /** The study that it carried out: by the copy that it kept, else by the file itself where that is as it was. */
    Study study() {
        JsonNode described = description();
        String recorded = described.path("study").path("file").asString("");
        return read(Path.of(recorded))
                .filter(study -> study.file().sha256().equals(hash(described, "study"))
                        && study.instrument().file().sha256().equals(hash(described, "instrument")))
                .orElseThrow(() -> new NotInRun("The study or instrument that run " + id() + " went by is not as it was"
                        + (isKept()
                                ? "; put its folder back as it was"
                                : ", and the run kept no copy; put " + recorded
                                        + " and its instrument back as they were")
                        + "."));
    }

    private Optional<Study> read(Path recorded) {
        try {
            return Optional.of(isKept() ? ProtocolFolder.read(folder) : StudyFile.read(recorded));
        } catch (InvalidStudy e) {
            return Optional.empty(); // it was another that the run could read
        }
    }

    /** Runs of older programs kept no copies. */
    private boolean isKept() {
        return Files.isDirectory(folder.resolve("protocol"));
    }

    private static String hash(JsonNode described, String what) {
        return described.path(what).path("sha256").asString("");
    }

    private JsonNode description() {
        Path file = file("run.json")
                .orElseThrow(() -> new NotInRun("The folder of run " + id() + " is not where it was written; put it"
                        + " back, or carry the study out again."));
        try {
            return new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new NotInRun("The file run.json of run " + id() + " cannot be read: it was changed.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
