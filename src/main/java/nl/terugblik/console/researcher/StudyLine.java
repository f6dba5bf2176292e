package nl.terugblik.console.researcher;

import java.util.List;
import nl.terugblik.protocol.Label;

/**
 * A study file of the folder of jobs, and whether it can be carried out.
 *
 * @param file the file's name without its ending, by which a study is started
 * @param name the study's own name; empty where the file cannot be read
 * @param title its title; empty likewise
 * @param faults what is wrong with it, a sentence each; none for one that can be carried out
 * @param isMatched whether it matches families
 */
record StudyLine(String file, String name, List<Label> title, List<String> faults, boolean isMatched) {

    StudyLine {
        title = List.copyOf(title);
        faults = List.copyOf(faults);
    }

    /** Whether it can be carried out. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** Its title in a language, or its file where it has none. */
    public String title(String language) {
        return title.stream()
                .findFirst()
                .map(label -> language.equals("nl") ? label.nl() : label.en())
                .orElse(file);
    }
}
