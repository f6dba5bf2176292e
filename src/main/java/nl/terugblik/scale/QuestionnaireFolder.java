package nl.terugblik.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.protocol.InvalidStudy;

/** A folder of questionnaires, one a file. */
public final class QuestionnaireFolder {

    private QuestionnaireFolder() {}

    /**
     * Reads them all.
     *
     * @return the questionnaires by their code
     * @throws InvalidStudy when one is not valid, or two have one code, with a sentence a fault
     */
    public static Map<String, QuestionnaireForm> read(Path folder) {
        Map<String, QuestionnaireForm> forms = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                QuestionnaireForm form = QuestionnaireFile.read(file);
                QuestionnaireForm other = forms.putIfAbsent(form.instrument(), form);
                if (other != null) {
                    faults.add(form.file().name() + " line 1: instrument is " + form.instrument() + ", as in "
                            + other.file().name() + "; give each questionnaire a code of its own.");
                }
            } catch (InvalidStudy e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return forms;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidStudy(List.of(folder + " cannot be read; name the folder that holds the questionnaires."));
        }
    }
}
