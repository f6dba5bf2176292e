package nl.terugblik.dataset.layout;

import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.dataset.layout.Column.Kind;
import nl.terugblik.protocol.Variable;

/** The columns that depend neither on the instrument nor on the question, with what a researcher must know of each. */
public final class Columns {

    private static final Column FAMILY = Column.of(
            "family",
            Kind.PSEUDONYM,
            "pseudoniem van het gezin in dit onderzoek",
            "the family's pseudonym in this study");
    private static final Column CHILD = Column.of(
            "child", Kind.PSEUDONYM, "pseudoniem van het kind in dit onderzoek", "the child's pseudonym in this study");
    private static final Column REASON = Column.of(
                    "reason",
                    Kind.CODE,
                    "reden: rejected_source, not_yet_observed, not_applicable of not_recorded",
                    "reason: rejected_source, not_yet_observed, not_applicable or not_recorded")
            .with(Meanings.REASON);
    private static final Column ANALYSED = Column.of(
                    "analysed",
                    Kind.BINARY,
                    "1 als het gezin in de vergelijkingen zit, anders 0",
                    "1 when the family is in the comparisons, else 0")
            .with(Meanings.NO_YES);

    private static final List<Column> OF_A_CHILD = List.of(
            Column.of(
                            "index_child",
                            Kind.BINARY,
                            "1 als een nieuwe ondertoezichtstelling van dit kind rond T1 begon, anders 0",
                            "1 when a new supervision order of this child began around T1, else 0")
                    .with(Meanings.NO_YES),
            Column.of(
                            "sex",
                            Kind.CODE,
                            "geslacht: f, m of x; leeg: niet vastgelegd",
                            "sex: f, m or x; empty: not recorded")
                    .with(Meanings.SEX),
            Column.of(
                    "age_t1",
                    Kind.CONTINUOUS,
                    "leeftijd op T1 in jaren van 365,25 dagen; negatief: na T1 geboren; leeg: niet vastgelegd",
                    "age at T1 in years of 365.25 days; negative: born after T1; empty: not recorded"),
            Column.of(
                    "order_start_day",
                    Kind.DAYS,
                    "dagen van T1 tot het begin van de (eerste) index-ondertoezichtstelling; leeg: geen",
                    "days from T1 to the start of the (first) index spell of supervision; empty: none"),
            Column.of(
                    "order_end_day",
                    Kind.DAYS,
                    "dagen van T1 tot het einde ervan, verlengingen meegeteld; leeg: geen, of loopt nog",
                    "days from T1 to its end, extensions included; empty: none, or still running"),
            Column.of(
                            "order_extended",
                            Kind.BINARY,
                            "1 als die ondertoezichtstelling een verlenging kent, anders 0; leeg: geen",
                            "1 when that spell holds an extension, else 0; empty: none")
                    .with(Meanings.NO_YES),
            supervised("t1"),
            supervised("t2"),
            supervised("t3"),
            outOfHome("t1"),
            outOfHome("t2"),
            outOfHome("t3"),
            Column.of(
                    "placements",
                    Kind.COUNT,
                    "uithuisplaatsingen in het hele dossier, ook voor T1 en na T3; leeg: bronrijen geweigerd",
                    "placements in the whole file, before T1 and after T3 too; empty: source rows refused"));

    static final List<Column> EVENTS = List.of(
            FAMILY,
            Column.of(
                    "child",
                    Kind.PSEUDONYM,
                    "pseudoniem van het kind; leeg: betreft het gezin",
                    "the child's pseudonym; empty: about the family"),
            Column.of("event", Kind.CODE, "gebeurtenis, zie de lijst hieronder", "event, see the list below"),
            Column.of(
                    "kind",
                    Kind.TEXT,
                    "soort order, plaatsing of plan, code van de hulp, of de tabel met geweigerde rijen",
                    "kind of order, placement or plan, the care's code, or the table of which rows were refused"),
            Column.of(
                    "status",
                    Kind.CODE,
                    "hoe ver het plan kwam, of de order werd opgeheven, of de hulp is ingezet",
                    "how far the plan came, whether the order was lifted, whether the care was deployed"),
            Column.of(
                    "target",
                    Kind.CODE,
                    "voor wie de hulp is: child, parent of family",
                    "whom care is for: child, parent or family"),
            Column.of(
                    "start_day",
                    Kind.DAYS,
                    "eerste dag, in dagen vanaf T1; leeg: niet vastgelegd",
                    "first day, in days since T1; empty: not recorded"),
            Column.of(
                    "end_day",
                    Kind.DAYS,
                    "eerste dag die er niet meer bij hoort, in dagen vanaf T1; leeg: loopt nog of heeft geen duur",
                    "first day no longer covered, in days since T1; empty: still running, or without duration"),
            Column.of("end_reason", Kind.CODE, "reden van einde zoals vastgelegd", "why it ended, as recorded"));

    static final List<Column> MATCHED = List.of(
            Column.of(
                    "set",
                    Kind.CATEGORY,
                    "gematchte set; gezinnen van een set lijken op elkaar en hun fouten hangen samen",
                    "matched set; families of a set resemble each other and share their errors"),
            Column.of(
                    "weight",
                    Kind.CONTINUOUS,
                    "gewicht van het gezin, gemiddeld 1 per groep",
                    "the family's weight, 1 on average in each group"));

    private Columns() {}

    /** What stands in {@code coded.csv} before what the instrument codes. */
    static List<Column> coded(AskedColumns asked, boolean tellsAnalysed) {
        Stream<Column> all = Stream.of(
                FAMILY,
                asked.group(),
                Column.of("t1", Kind.DATE, "T1, de indexdatum", "T1, the index date"),
                asked.t2(),
                asked.t2Source(),
                Column.of("t3", Kind.DATE, "T3, het einde van de follow-up", "T3, the end of follow-up"));
        return Stream.concat(all, tellsAnalysed ? Stream.of(ANALYSED) : Stream.empty())
                .toList();
    }

    /** What stands in {@code long.csv} before its measures. */
    static List<Column> ofMoments(AskedColumns asked) {
        return List.of(
                FAMILY,
                asked.group(),
                asked.moment(),
                Column.of("days_since_t1", Kind.DAYS, "dagen van T1 tot het meetmoment", "days from T1 to the moment"));
    }

    static List<Column> children(AskedColumns asked) {
        return Stream.concat(Stream.of(FAMILY, CHILD, asked.group()), OF_A_CHILD.stream())
                .toList();
    }

    /** What stands in {@code covariates.csv} before what was matched on. */
    static List<Column> covariates(AskedColumns asked) {
        return List.of(FAMILY, asked.group());
    }

    /** The columns of the file with the reasons for empty cells of {@code coded.csv}. */
    static List<Column> missing(List<Variable> variables) {
        return List.of(FAMILY, variable("coded.csv", variables), REASON);
    }

    /** The columns of the file with the reasons for empty cells of {@code long.csv}. */
    static List<Column> missingLong(AskedColumns asked, List<Variable> measures) {
        return List.of(FAMILY, asked.moment(), variable("long.csv", measures), REASON);
    }

    private static Column variable(String file, List<Variable> variables) {
        return Column.of("variable", Kind.CODE, "variabele van " + file, "variable of " + file)
                .with(Meanings.of(variables));
    }

    private static Column supervised(String moment) {
        return Column.of(
                        "supervised_" + moment,
                        Kind.BINARY,
                        "1 als het kind op " + moment + " onder toezicht staat, anders 0; leeg: nog niet geobserveerd",
                        "1 when the child is under supervision at " + moment + ", else 0; empty: not yet observed")
                .with(Meanings.NO_YES);
    }

    private static Column outOfHome(String moment) {
        return Column.of(
                        "out_of_home_" + moment,
                        Kind.BINARY,
                        "1 als het kind op " + moment
                                + " uit huis geplaatst is, anders 0; leeg: nog niet geobserveerd of bronrijen geweigerd",
                        "1 when the child is placed out of home at " + moment
                                + ", else 0; empty: not yet observed or source rows refused")
                .with(Meanings.NO_YES);
    }
}
