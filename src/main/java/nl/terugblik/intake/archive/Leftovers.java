package nl.terugblik.intake.archive;

import java.util.Locale;
import java.util.Set;

/** Files and folders that systems and programs leave among those that people made; nobody delivers them on purpose. */
public final class Leftovers {

    private static final Set<String> NAMES = Set.of(
            "__macosx",
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "icon\r",
            "@eadir",
            "$recycle.bin",
            "system volume information");

    private Leftovers() {}

    /** Whether a file or folder of this name is left over: hidden ones, and those that Office makes while a file is open. */
    public static boolean isOne(String name) {
        return name.startsWith(".") || name.startsWith("~$") || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
