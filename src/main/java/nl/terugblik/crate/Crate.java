package nl.terugblik.crate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.cores.LargestFirst;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;

/** The crate of a folder: every file in it with its hash, what it was made from and by which program. */
public final class Crate {

    static final String METADATA = "ro-crate-metadata.json";
    static final String PREVIEW = "ro-crate-preview.html";

    private static final String ROOT = "./";
    private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
    private static final String LICENCE = "#licence";
    private static final String PROGRAM = "#terugblik";
    private static final String ACTION = "#run";
    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String NAME = "name";

    private final CrateSubject subject;
    private final List<CrateFile> files;

    private Crate(CrateSubject subject, List<CrateFile> files) {
        this.subject = subject;
        this.files = files;
    }

    /** Writes metadata and preview of what lies in a folder; it may be repeated, with the same bytes. */
    public static void write(Path folder, CrateSubject subject) {
        write(folder, subject, new Sha256.Once());
    }

    /** The same of files whose hashes others ask for too. */
    public static void write(Path folder, CrateSubject subject, Sha256.Once hashes) {
        List<CrateFile> files = new ArrayList<>(files(folder, subject.later(), hashes));
        subject.later().forEach(name -> files.add(new CrateFile(name, Optional.empty(), 0)));
        files.sort(Comparator.comparing(CrateFile::name));
        Crate crate = new Crate(subject, files);
        JsonFile.write(folder.resolve(METADATA), crate.json());
        PrivateFiles.write(folder.resolve(PREVIEW), CratePreview.of(subject, files));
    }

    private static List<CrateFile> files(Path folder, List<String> later, Sha256.Once hashes) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !later.contains(name(folder, file)))
                    .filter(file -> !List.of(METADATA, PREVIEW).contains(name(folder, file)))
                    .toList();
            return LargestFirst.map(
                    files,
                    Crate::size,
                    file -> new CrateFile(
                            name(folder, file), Optional.of(hashes.of(file).hash()), size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> json() {
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(descriptor(METADATA, "conformsTo", reference("https://w3id.org/ro/crate/1.1")));
        graph.add(descriptor(PREVIEW, NAME, "Preview"));
        graph.add(root());
        graph.add(entity(PROFILE, "CreativeWork", NAME, "Process Run Crate", "version", "0.5"));
        graph.add(entity(LICENCE, "CreativeWork", NAME, "Terms of use", "description", subject.licence()));
        graph.add(entity(PROGRAM, "SoftwareApplication", NAME, "Terugblik", "softwareVersion", subject.version()));
        graph.add(action());
        subject.sources()
                .forEach(source -> graph.add(entity(
                        sourceId(source),
                        "CreativeWork",
                        NAME,
                        source.name(),
                        "dateCreated",
                        source.day().toString())));
        files.forEach(file -> graph.add(file(file)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "@context",
                List.of("https://w3id.org/ro/crate/1.1/context", "https://w3id.org/ro/terms/workflow-run/context"));
        json.put("@graph", graph);
        return json;
    }

    private Map<String, Object> descriptor(String file, String property, Object value) {
        Map<String, Object> descriptor = entity(file, "CreativeWork");
        descriptor.put("about", reference(ROOT));
        descriptor.put(property, value);
        return descriptor;
    }

    private Map<String, Object> root() {
        Map<String, Object> root = entity(
                ROOT,
                "Dataset",
                NAME,
                subject.name(),
                "description",
                subject.description(),
                "identifier",
                subject.identifier(),
                "datePublished",
                subject.day().toString());
        root.put("license", reference(LICENCE));
        root.put("conformsTo", reference(PROFILE));
        root.put("hasPart", files.stream().map(file -> reference(file.name())).toList());
        root.put("mentions", reference(ACTION));
        return root;
    }

    private Map<String, Object> action() {
        Map<String, Object> action = entity(ACTION, "CreateAction", NAME, subject.identifier());
        action.put("instrument", reference(PROGRAM));
        List<Map<String, Object>> read = new ArrayList<>();
        List<Map<String, Object>> made = new ArrayList<>();
        subject.sources().forEach(source -> read.add(reference(sourceId(source))));
        files.forEach(file -> (isProtocol(file) ? read : made).add(reference(file.name())));
        action.put("object", read);
        action.put("result", made);
        action.put("actionStatus", reference("http://schema.org/CompletedActionStatus"));
        return action;
    }

    private boolean isProtocol(CrateFile file) {
        return !subject.protocol().isEmpty() && file.name().startsWith(subject.protocol());
    }

    private static String sourceId(CrateSubject.Source source) {
        return "#" + source.id();
    }

    private static Map<String, Object> file(CrateFile file) {
        Map<String, Object> described = entity(file.name(), "File", NAME, file.name());
        described.put("encodingFormat", file.format());
        file.sha256().ifPresent(hash -> {
            described.put("contentSize", Long.toString(file.bytes()));
            described.put("sha256", hash);
        });
        return described;
    }

    private static Map<String, Object> reference(String id) {
        return Map.of(ID, id);
    }

    private static Map<String, Object> entity(String id, String type, String... properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put(ID, id);
        entity.put(TYPE, type);
        for (int i = 0; i < properties.length; i += 2) {
            entity.put(properties[i], properties[i + 1]);
        }
        return entity;
    }
}
