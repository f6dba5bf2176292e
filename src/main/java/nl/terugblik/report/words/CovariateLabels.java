package nl.terugblik.report.words;

import nl.terugblik.report.run.Codebook;

/** What covariates and their levels are called, as labels and within sentences. */
public record CovariateLabels(Page page) {
    private static final String MISSING = "missing";

    /** A covariate of numbers or of 0 and 1; the latter with what 1 stands for. */
    public String whole(String covariate) {
        return page.run()
                .codebook()
                .find(covariate)
                .filter(Codebook.Variable::isFlag)
                .map(flag -> page.valued(covariate, "1"))
                .orElse(page.label(covariate));
    }

    public String level(String covariate, String level) {
        return level.equals(MISSING)
                ? page.say("matching.level.missing")
                : page.run().codebook().valueLabel(covariate, level, page.language());
    }

    /** Either, within a sentence. */
    public String inSentence(String covariate, String level) {
        String label = level.isEmpty()
                ? whole(covariate)
                : page.say("value.of", page.label(covariate), Texts.inSentence(level(covariate, level)));
        return Texts.inSentence(label);
    }

    /** The same from the one name that tables of figures have: {@code covariate} or {@code covariate=level}. */
    public String inSentence(String name) {
        int mark = name.indexOf('=');
        return mark < 0 ? inSentence(name, "") : inSentence(name.substring(0, mark), name.substring(mark + 1));
    }

    /** Whether its figures are shares from 0 to 1, not means. */
    public boolean isShare(String covariate, String level) {
        return !level.isEmpty()
                || page.run()
                        .codebook()
                        .find(covariate)
                        .filter(variable -> !variable.isNumber())
                        .isPresent();
    }
}
