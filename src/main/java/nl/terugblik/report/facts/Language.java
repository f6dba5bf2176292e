package nl.terugblik.report.facts;

import java.util.List;

/** A language of the report. */
public enum Language {
    NL("nl", "index.html", "", ',', '.'),
    EN("en", "index.en.html", "_en", '.', ',');

    private final String code;
    private final String page;
    private final String suffix;
    private final char decimalMark;
    private final char groupMark;

    Language(String code, String page, String suffix, char decimalMark, char groupMark) {
        this.code = code;
        this.page = page;
        this.suffix = suffix;
        this.decimalMark = decimalMark;
        this.groupMark = groupMark;
    }

    public String code() {
        return code;
    }

    public String page() {
        return page;
    }

    /** The files of its sentences. */
    public List<String> messages() {
        return List.of(
                "summary" + suffix + ".properties",
                "messages" + suffix + ".properties",
                "matching" + suffix + ".properties",
                "robustness" + suffix + ".properties",
                "conduct" + suffix + ".properties",
                "course" + suffix + ".properties",
                "checklist" + suffix + ".properties");
    }

    /** The file of the sentences of a study that asks a question of its own. */
    public String ownMessages() {
        return "own" + suffix + ".properties";
    }

    public char decimalMark() {
        return decimalMark;
    }

    public char groupMark() {
        return groupMark;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }
}
