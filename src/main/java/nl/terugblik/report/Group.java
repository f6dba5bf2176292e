package nl.terugblik.report;

/** A group of the comparison, under the name it has in every file. */
enum Group {
    EXPERIMENTAL("experimental"),
    CONTROL("control");

    private final String code;

    Group(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
