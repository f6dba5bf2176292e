package nl.terugblik.cores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes that a run before this one asked for, loaded by another core ahead of the one that will ask: a third of what a small run
 * waits for is the loading of classes. None is initialised, so that nothing is done by it; what cannot be read or loaded is left
 * to whoever asks.
 */
public final class ClassesAhead {

    private ClassesAhead() {}

    /** Begins to load the classes that a file names, one a line in the order in which they are needed. */
    public static Thread begin(Path names) {
        Thread loading = new Thread(() -> load(names), "classes ahead");
        loading.setDaemon(true);
        loading.start();
        return loading;
    }

    private static void load(Path file) {
        ClassLoader loader = ClassesAhead.class.getClassLoader();
        for (String name : names(file)) {
            try {
                Class.forName(name, false, loader);
            } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
                // of another version of the program or of Java
            }
        }
    }

    private static List<String> names(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
