package nl.terugblik.schedule.pickup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.files.Access;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.OpenToOthers;
import nl.terugblik.files.PrivateFiles;

/** A folder of ours in an inbox, in which others may write: one that they laid there in our place is not used. */
final class OwnFolder {

    private OwnFolder() {}

    /**
     * Makes it where there is none.
     *
     * @throws OpenToOthers when somebody else laid it, or a link in its place
     */
    static Path in(Path inbox, String name) {
        Path folder = inbox.resolve(name);
        if (Files.isSymbolicLink(folder)) {
            throw OpenToOthers.link(folder);
        }
        PrivateFiles.folder(folder);
        try {
            Access.mustBeOurs(folder);
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
        return folder;
    }
}
