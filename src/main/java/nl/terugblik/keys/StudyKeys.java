package nl.terugblik.keys;

/**
 * The keys that the steps of a study need on the way from case files to the dataset: to open what the register stores, to make the
 * study's own pseudonyms, and to seal what one step leaves for the next.
 */
public interface StudyKeys extends RegisterKeys {

    /**
     * The pseudonymiser of a study.
     *
     * @throws UnusableKey when these keys are another study's
     */
    StudyPseudonyms studyPseudonyms(String study);

    /**
     * The seal for what the steps of a study leave for one another, which does not outlive its run.
     *
     * @throws UnusableKey when these keys are another study's
     */
    Seal studySeal(String study);
}
