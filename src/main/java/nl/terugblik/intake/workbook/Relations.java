package nl.terugblik.intake.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.archive.PackedFiles;

/** The parts of a workbook, found by what other parts say of them (Open Packaging Conventions). */
final class Relations {

    /**
     * What one part says of another.
     *
     * @param kind the last word of the relation's type, which Transitional and Strict share
     * @param part the name of the part
     */
    record Relation(String kind, String part) {}

    private final PackedFiles files;
    private final IntakeRefused damaged;
    private final Map<String, String> names = new TreeMap<>();

    Relations(PackedFiles files, IntakeRefused damaged) {
        this.files = files;
        this.damaged = damaged;
        files.names().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** Opens a part; the names of parts are the same in any letter case. */
    Part open(String part) throws IOException {
        String name = names.get(part.toLowerCase(Locale.ROOT));
        if (name == null) {
            throw damaged;
        }
        return new Part(files.open(name), damaged);
    }

    boolean has(String part) {
        return names.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /** The relations of a part, by their ids; those of the whole workbook for an empty name. */
    Map<String, Relation> of(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String named = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new LinkedHashMap<>();
        if (!has(named)) {
            return found;
        }
        try (Part relations = open(named)) {
            while (relations.next("Relationship")) {
                String type = relations.attribute("Type").orElse("");
                String target = relations.attribute("Target").orElse("");
                if (!relations.attribute("TargetMode").orElse("").equals("External")) {
                    found.put(
                            relations.attribute("Id").orElse(""),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), whole(folder, target)));
                }
            }
        }
        return found;
    }

    /** The part of a kind that a part names. */
    static Optional<String> only(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind.equals(kind))
                .map(Relation::part)
                .findFirst();
    }

    private static String whole(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String path = target.replace('\\', '/');
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
