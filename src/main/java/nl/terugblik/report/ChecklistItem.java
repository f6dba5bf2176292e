package nl.terugblik.report;

import java.util.List;

/**
 * Something that a report should say, by a list that journals ask for.
 *
 * @param list which list: {@code strobe} or {@code record}
 * @param number its number there
 * @param chapters the chapters that go into it, the first first; none where the report does not
 */
record ChecklistItem(String list, String number, List<String> chapters) {
    /** STROBE, for cohort studies (von Elm and others, 2007). */
    static final List<ChecklistItem> STROBE = List.of(
            of("strobe", "1a", "summary"),
            of("strobe", "1b", "summary"),
            of("strobe", "2"),
            of("strobe", "3"),
            of("strobe", "4", "decisions", "reading"),
            of("strobe", "5", "decisions"),
            of("strobe", "6a", "flow", "decisions"),
            of("strobe", "6b", "matching"),
            of("strobe", "7", "codes", "decisions"),
            of("strobe", "8", "codes", "decisions"),
            of("strobe", "9", "time", "missing", "sensitivity", "coding"),
            of("strobe", "10", "flow"),
            of("strobe", "11", "reading", "codes"),
            of("strobe", "12a", "decisions"),
            of("strobe", "12b", "moderation"),
            of("strobe", "12c", "missing"),
            of("strobe", "12d", "time", "matching"),
            of("strobe", "12e", "coding", "sensitivity", "missing"),
            of("strobe", "13a", "flow"),
            of("strobe", "13b", "flow"),
            of("strobe", "13c", "flow"),
            of("strobe", "14a", "baseline"),
            of("strobe", "14b", "missing"),
            of("strobe", "14c", "time"),
            of("strobe", "15", "outcomes", "course"),
            of("strobe", "16a", "outcomes", "sizes"),
            of("strobe", "16b"),
            of("strobe", "16c", "sizes"),
            of("strobe", "17", "moderation", "course", "residence", "check"),
            of("strobe", "18", "summary"),
            of("strobe", "19", "outcomes", "time", "missing"),
            of("strobe", "20"),
            of("strobe", "21"),
            of("strobe", "22"));

    /** RECORD, which STROBE is extended by for data that were recorded for another purpose (Benchimol and others, 2015). */
    static final List<ChecklistItem> RECORD = List.of(
            of("record", "1.1", "colophon", "summary"),
            of("record", "1.2", "decisions"),
            of("record", "1.3"),
            of("record", "6.1", "flow", "decisions", "codes"),
            of("record", "6.2"),
            of("record", "6.3"),
            of("record", "7.1", "codes"),
            of("record", "12.1", "colophon"),
            of("record", "12.2", "flow", "colophon"),
            of("record", "12.3"),
            of("record", "13.1", "flow"),
            of("record", "19.1", "missing", "time"),
            of("record", "22.1", "colophon"));

    private static ChecklistItem of(String list, String number, String... chapters) {
        return new ChecklistItem(list, number, List.of(chapters));
    }

    /** The key of its words. */
    String key() {
        return "checklist." + list + "." + number;
    }
}
