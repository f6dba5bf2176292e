package nl.terugblik.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;

/**
 * Takes in and studies one delivery after another in one Java machine, for the campaign in {@code bench/reference}.
 *
 * <p>Each line of standard input names a study file, a delivery and a folder to write to, with tabs between; each is
 * answered by a line with the exit code that the command line would have ended with, and what failed when it is 1.
 */
public final class ManyRuns {

    private ManyRuns() {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // whatever a library says is no answer
        Map<Path, Study> studies = new HashMap<>();
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String[] paths = line.split("\t");
            Study study = studies.computeIfAbsent(Path.of(paths[0]), StudyFile::read);
            answers.println(answer(study, Path.of(paths[1]), Path.of(paths[2])));
            answers.flush();
        }
    }

    private static String answer(Study study, Path delivery, Path place) {
        try {
            return OneRun.of(delivery, place, study).refused() ? "3" : "0";
        } catch (RuntimeException e) {
            e.printStackTrace();
            return "1 " + e.getClass().getName();
        }
    }
}
