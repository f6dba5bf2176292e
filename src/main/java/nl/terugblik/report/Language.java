package nl.terugblik.report;

/** A language of the report. */
enum Language {
    NL("nl", "index.html", "messages.properties", ',', '.'),
    EN("en", "index.en.html", "messages_en.properties", '.', ',');

    private final String code;
    private final String page;
    private final String messages;
    private final char decimalMark;
    private final char groupMark;

    Language(String code, String page, String messages, char decimalMark, char groupMark) {
        this.code = code;
        this.page = page;
        this.messages = messages;
        this.decimalMark = decimalMark;
        this.groupMark = groupMark;
    }

    String code() {
        return code;
    }

    String page() {
        return page;
    }

    String messages() {
        return messages;
    }

    char decimalMark() {
        return decimalMark;
    }

    char groupMark() {
        return groupMark;
    }

    Language other() {
        return this == NL ? EN : NL;
    }
}
