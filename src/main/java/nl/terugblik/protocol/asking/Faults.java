package nl.terugblik.protocol.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.protocol.text.NearName;

/** What is wrong with a question, a sentence each with file and line. */
final class Faults {

    private final YamlFile yaml;
    private final List<String> sentences = new ArrayList<>();

    Faults(YamlFile yaml) {
        this.yaml = yaml;
    }

    /** A fault of a field: what the sentence says after its name. */
    void add(String pointer, String sentence) {
        sentences.add(yaml.where(pointer) + " " + sentence);
    }

    /** Notes a name that is not among those known, with the nearest of them. */
    boolean known(String written, Collection<String> known, String pointer, String what) {
        if (known.contains(written)) {
            return true;
        }
        String hint = NearName.hint(written, known);
        sentences.add(yaml.where(pointer) + ": " + written + " is not " + what + (hint.isEmpty() ? "." : hint));
        return false;
    }

    /**
     * Goes on where there is none.
     *
     * @throws InvalidStudy with all of them
     */
    void none() {
        if (!sentences.isEmpty()) {
            throw new InvalidStudy(sentences.stream().distinct().toList());
        }
    }
}
