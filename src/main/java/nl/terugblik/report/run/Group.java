package nl.terugblik.report.run;

/** A group of the comparison, under the name it has in every file. */
public enum Group {
    EXPERIMENTAL("experimental"),
    CONTROL("control");

    private final String code;

    Group(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
