package nl.terugblik.report.check;

import java.util.List;
import nl.terugblik.report.words.Page;

/**
 * Something that a report should say, by a list that journals ask for.
 *
 * @param list which list: {@code strobe} or {@code record}
 * @param number its number there
 * @param pointers where this report may say it, the first first; none where it never does
 */
record ChecklistItem(String list, String number, List<Pointer> pointers) {
    /**
     * A part of the report, and the words by which it says what the item asks for. Where a report lacks one of them, it
     * does not point there.
     *
     * @param part the chapter, or {@link Page#FACTS}
     * @param claims the keys of the words
     */
    record Pointer(String part, List<String> claims) {}

    /** STROBE, for cohort studies (von Elm and others, 2007). */
    static final List<ChecklistItem> STROBE = List.of(
            strobe("1a", at("summary", "about.design")),
            strobe("1b", at("summary", "about.design", "about.groups", "summary.table")),
            strobe("2"),
            strobe("3"),
            strobe("4", at("summary", "about.design", "about.groups")),
            strobe(
                    "5",
                    at(Page.FACTS, "fact.organisation", "fact.window", "fact.observed"),
                    at("summary", "about.design"),
                    at("reading", "reading.moments")),
            strobe(
                    "6a",
                    at("flow", "flow.intro"),
                    at("decisions", "decision.window", "decision.mentions"),
                    at("decisions", "decision.asked")),
            strobe("6b", at("matching", "matching.term.on", "matching.sets")),
            strobe("7", at("codes", "codes.intro"), at("summary", "about.groups")),
            strobe("8", at("codes", "codes.column.tables"), at("decisions", "decision.lirik")),
            strobe(
                    "9",
                    at("time", "limit.time_zero", "limit.landmark"),
                    at("matching", "matching.intro"),
                    at("missing", "gaps.intro")),
            strobe(
                    "10",
                    at("decisions", "decision.quota"),
                    at("decisions", "decision.no_quota"),
                    at("flow", "flow.intro")),
            strobe("11", at("decisions", "decision.numbers")),
            strobe(
                    "12a",
                    at("decisions", "decision.tests"),
                    at("decisions", "decision.tests.levene"),
                    at("decisions", "decision.tests.welch")),
            strobe("12b", at("moderation", "moderation.intro")),
            strobe("12c", at("decisions", "decision.complete"), at("missing", "imputed.intro")),
            strobe("12d", at("time", "limit.follow_up"), at("missing", "missing.not_yet_observed.short")),
            strobe(
                    "12e",
                    at("coding", "coding.intro"),
                    at("sensitivity", "specifications.title"),
                    at("missing", "imputed.intro")),
            strobe("13a", at("flow", "flow.caption")),
            strobe("13b", at("flow", "flow.column.reason")),
            strobe("13c", at("flow", "flow.figure")),
            strobe("14a", at("baseline", "baseline.intro", "column.variable")),
            strobe("14b", at("missing", "missing.caption")),
            strobe("14c", at("time", "time.column.at_risk", "time.column.month")),
            strobe("15", at("outcomes", "column.outcome", "column.total"), at("course", "course.caption")),
            strobe("16a", at("outcomes", "model.adjusted_for", "column.interval")),
            strobe(
                    "16b",
                    at("matching", "matching.method.cem"),
                    at("matching", "matching.method.subclass"),
                    at("sensitivity", "matching.method.short.cem"),
                    at("sensitivity", "matching.method.short.subclass")),
            strobe("16c", at("sizes", "sizes.measure.risk_difference")),
            strobe(
                    "17",
                    at("moderation", "moderation.caption"),
                    at("course", "changes.caption"),
                    at("residence", "residence.caption"),
                    at("time", "time.tests.caption")),
            strobe("18", at("findings", "summary.outcomes"), at("summary", "summary.table")),
            strobe(
                    "19",
                    at("flow", "limit.choice"),
                    at("outcomes", "limit.followup"),
                    at("outcomes", "limit.small"),
                    at("time", "limit.follow_up"),
                    at("matching", "limit.matching.unmeasured"),
                    at("missing", "limit.imputed")),
            strobe("20"),
            strobe("21"),
            strobe("22"));

    /** RECORD, which STROBE is extended by for data that were recorded for another purpose (Benchimol and others, 2015). */
    static final List<ChecklistItem> RECORD = List.of(
            of("record", "1.1", at("summary", "about.design"), at("colophon", "colophon.delivery.text")),
            of("record", "1.2", at("summary", "about.design"), at(Page.FACTS, "fact.organisation", "fact.window")),
            of("record", "1.3"),
            of("record", "6.1", at("flow", "flow.intro"), at("decisions", "decision.window", "decision.mentions")),
            of("record", "6.2"),
            of("record", "6.3"),
            of("record", "7.1", at("codes", "codes.intro", "codes.column.codes")),
            of("record", "12.1", at("colophon", "colophon.access.text")),
            of("record", "12.2", at("colophon", "colophon.cleaning.text")),
            of("record", "12.3"),
            of("record", "13.1", at("flow", "flow.figure", "flow.caption")),
            of(
                    "record",
                    "19.1",
                    at("outcomes", "limit.abuse_source"),
                    at("outcomes", "limit.care"),
                    at("baseline", "limit.extracted"),
                    at("missing", "missing.intro")),
            of("record", "22.1", at("colophon", "colophon.protocol.text", "colophon.software.text", "colophon.files")));

    private static ChecklistItem strobe(String number, Pointer... pointers) {
        return of("strobe", number, pointers);
    }

    private static ChecklistItem of(String list, String number, Pointer... pointers) {
        return new ChecklistItem(list, number, List.of(pointers));
    }

    private static Pointer at(String part, String... claims) {
        return new Pointer(part, List.of(claims));
    }

    /** The key of its words. */
    String key() {
        return "checklist." + list + "." + number;
    }
}
