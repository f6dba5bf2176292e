package nl.terugblik.study;

import java.nio.file.Path;
import nl.terugblik.files.PrivateFiles;

/** The note at the top of a run's folder, for whoever opens it: what lies there stays inside. */
final class InsideOnly {

    private static final String NAME = "READ-ME-FIRST.md";

    private static final String TEXT = """
            # Blijft binnen

            Deze map is voor binnenshuis. Dataset, tabellen en rapport gaan over kinderen die risico lopen: rijen van gezinnen
            en kinderen, en aantallen die zo klein zijn dat iemand te herkennen is. `cohort/screened.csv` noemt ook elk gezin dat niet meedoet, en
            waarom. Kopieer er niets uit. Wat naar buiten mag,
            vraagt u aan met `./terugblik release request`; twee mensen tekenen ervoor.

            # Stays inside

            This folder is for inside the house. Dataset, tables and report are about children at risk: rows of families and
            children, and counts so small that someone could be known by them. `cohort/screened.csv` also names each family that takes no part, and
            why. Copy nothing out of it. What may go out is asked
            for with `./terugblik release request`; two people sign for it.
            """;

    private InsideOnly() {}

    static void write(Path run) {
        PrivateFiles.write(run.resolve(NAME), TEXT);
    }
}
