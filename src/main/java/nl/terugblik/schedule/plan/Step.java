package nl.terugblik.schedule.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Something that a schedule has done, by a command of the program. */
public sealed interface Step {

    /** What it is called in the ledger and when it is told of: a word, and nothing of a path. */
    String word();

    /**
     * The command that does it.
     *
     * @param newFile names a new file in a folder
     */
    List<String> words(UnaryOperator<Path> newFile);

    /** What was picked up is taken in, each delivery by a command of its own. */
    record Intake() implements Step {
        @Override
        public String word() {
            return "intake";
        }

        @Override
        public List<String> words(UnaryOperator<Path> newFile) {
            throw new IllegalStateException("each delivery is taken in by a command of its own");
        }
    }

    /**
     * A study is carried out.
     *
     * @param study its name or file
     */
    record Study(String study) implements Step {
        @Override
        public String word() {
            return "study";
        }

        @Override
        public List<String> words(UnaryOperator<Path> newFile) {
            return List.of("study", study);
        }
    }

    /**
     * A backup is made.
     *
     * @param folder where it goes, under a name of its own
     */
    record Backup(Path folder) implements Step {
        @Override
        public String word() {
            return "backup";
        }

        @Override
        public List<String> words(UnaryOperator<Path> newFile) {
            return List.of("backup", newFile.apply(folder).toString());
        }
    }

    /** All is verified. */
    record Verify() implements Step {
        @Override
        public String word() {
            return "verify";
        }

        @Override
        public List<String> words(UnaryOperator<Path> newFile) {
            return List.of("verify");
        }
    }

    /**
     * What is kept no longer is removed.
     *
     * @param options what is said to the command
     */
    record Prune(List<String> options) implements Step {
        public Prune {
            options = List.copyOf(options);
        }

        @Override
        public String word() {
            return "prune";
        }

        @Override
        public List<String> words(UnaryOperator<Path> newFile) {
            return Stream.concat(Stream.of("prune"), options.stream()).toList();
        }
    }
}
