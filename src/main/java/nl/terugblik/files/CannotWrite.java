package nl.terugblik.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** Something could not be written: the disk is full, the folder is not ours, or the path leads nowhere. */
public final class CannotWrite extends RuntimeException {

    public CannotWrite(Path path, IOException cause) {
        super("Cannot write " + path + ": " + reason(cause) + ".", cause);
    }

    private static String reason(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left")) {
            return "the disk is full; make room and start again, the work goes on where it stopped";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied; give this user the right to write there, or choose another folder";
        }
        return "the system says " + cause.getClass().getSimpleName() + "; check that the folder exists";
    }
}
