package nl.terugblik.study.feasibility;

/** A study file that is valid asks for something that this version cannot do. */
public final class UnsupportedStudy extends RuntimeException {

    UnsupportedStudy(String sentence) {
        super(sentence);
    }
}
