package nl.terugblik.intake.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.terugblik.intake.IntakeRefused;

/** A zip archive as a folder that is read in place. */
public final class Archive {

    private static final List<String> PACKED = List.of(".zip", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz");

    private Archive() {}

    /**
     * The folder of an archive that holds the delivery: the archive itself, or, since people pack folders, the only folder in
     * it, or the only one in that. Files that systems leave behind are passed over. The archive stays open until the program
     * ends.
     *
     * @throws IntakeRefused when it is no zip archive, not safe to read, not whole, or holds no single folder
     */
    public static Path folder(Path archive) throws IOException {
        FileKind kind = FileKind.of(archive);
        if (kind != FileKind.ZIP) {
            throw SafeArchive.refused(
                    "the archive",
                    kind == FileKind.EMPTY
                            ? "is empty; pack the delivery again"
                            : "is " + kind.words() + " and not a zip archive that can be read; pack the files of the"
                                    + " delivery as .zip, or deliver the folder");
        }
        PackedFiles files = PackedFiles.ofDelivery(archive);
        String folder = "";
        while (true) {
            Set<String> here = entries(files.names(), folder, name -> !name.contains("/"));
            if (!here.isEmpty()) {
                refuseOtherKinds(here);
                return ArchiveFolder.root(files, folder);
            }
            Set<String> below = entries(files.names(), folder, name -> name.contains("/"));
            Set<String> folders = below.stream()
                    .map(name -> name.substring(0, name.indexOf('/')))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (folders.size() != 1) {
                throw SafeArchive.refused(
                        "the archive",
                        folders.isEmpty()
                                ? "holds no files; pack the files of the delivery"
                                : "holds " + folders.size() + " folders beside each other, so that it is not said which"
                                        + " is the delivery; pack the files of one folder");
            }
            folder += folders.iterator().next() + "/";
        }
    }

    private static Set<String> entries(Set<String> all, String folder, Predicate<String> wanted) {
        return all.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .filter(name -> !Leftovers.isOne(name.contains("/") ? name.substring(0, name.indexOf('/')) : name))
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void refuseOtherKinds(Set<String> names) {
        Set<String> lower = names.stream().map(String::toLowerCase).collect(Collectors.toSet());
        if (lower.stream().allMatch(name -> PACKED.stream().anyMatch(name::endsWith))) {
            throw SafeArchive.refused(
                    "the archive",
                    "holds no tables but " + (names.size() == 1 ? "another archive" : names.size() + " other archives")
                            + "; unpack it and deliver what is inside");
        }
        if (lower.contains("[content_types].xml")) {
            throw SafeArchive.refused(
                    "the archive", "is a single workbook or document; name the folder that holds it, or pack that");
        }
    }
}
