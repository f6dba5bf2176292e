package nl.terugblik.study.kept;

import java.nio.file.Path;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.protocol.ProtocolFolder;
import nl.terugblik.protocol.Study;

/** The copies in {@code protocol/}: the bytes that were read when the run was planned, whatever became of the files since. */
public final class ProtocolCopies {

    private ProtocolCopies() {}

    /** Writes the copies to the folder of a run; it may be repeated, with the same bytes. */
    public static void write(Path run, Study study) {
        ProtocolFolder.of(study).files(study).forEach((name, file) -> {
            Path copy = run.resolve(name);
            Path folder = copy.getParent();
            if (folder != null) {
                PrivateFiles.folder(folder);
            }
            PrivateFiles.write(copy, file.content());
        });
    }
}
