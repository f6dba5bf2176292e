package nl.terugblik.retention;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a policy lets go.
 *
 * @param kind what it is
 * @param name how people name it
 * @param place the file or folder
 * @param runs the runs that wrote it, by id; none of spools and logs
 * @param day of what it is, in UTC
 * @param files how many files it has
 * @param bytes how large they are
 */
public record Prunable(Kind kind, String name, Path place, List<String> runs, LocalDate day, long files, long bytes) {

    /** What can go. */
    public enum Kind {
        SPOOL("spool of an intake that was cut off"),
        LOG("log"),
        REFUSED_DELIVERY("files of a refused delivery"),
        DELIVERY("files of a delivery"),
        RUN("results of a study that was carried out again");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The same in words. */
        public String words() {
            return words;
        }
    }

    public Prunable {
        runs = List.copyOf(runs);
    }
}
