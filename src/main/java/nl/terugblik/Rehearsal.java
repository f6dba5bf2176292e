package nl.terugblik;

import java.nio.file.Path;
import nl.terugblik.cores.ClassesAhead;

/**
 * A rehearsal of what is done most, in one process: from the classes that it loads, and how often it goes where, the launcher
 * makes the archive that quickens every start.
 */
final class Rehearsal {

    private Rehearsal() {}

    /** Takes in a delivery and carries out a published and a matched study on it, below a folder that is the launcher's. */
    public static void main(String[] arguments) {
        String delivery = arguments[0];
        String work = arguments[1];
        ClassesAhead.begin(Path.of(work, "none"));
        WorkAhead.begin("jobs/ekc-follow-up.yaml");
        say("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery, "--work", work);
        say("run", "jobs/ekc-follow-up-matched.yaml", "--delivery", delivery, "--work", work);
        System.exit(0);
    }

    private static void say(String... words) {
        Terugblik.answer(words, program -> program);
    }
}
