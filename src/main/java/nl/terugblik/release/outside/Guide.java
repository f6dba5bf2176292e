package nl.terugblik.release.outside;

import java.nio.file.Path;
import nl.terugblik.files.Markdown;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.release.plan.ReleasePlan;

/** What goes with a release for whoever receives it, in Dutch and in English. */
public final class Guide {

    static final String NAME = "README.md";

    private static final String TABLES = """
            # %s

            Uitgegeven aan: %s

            Deze tabellen gaan over gezinnen met een kind onder toezicht. Aantallen onder %d zijn niet te zien, en ook niet wat
            daaruit af te leiden zou zijn. De kolom `withheld` noemt van elke rij de kolommen die leeg zijn gelaten; een cel die
            leeg is zonder daar genoemd te zijn, was al leeg. Een getal is er alleen als alle aantallen waarop het berust te
            zien zijn. Aantallen kinderen tellen als klein zodra ze uit minder dan %d gezinnen kunnen komen.
            `manifest.json` zegt waar de tabellen vandaan komen, `signatures.json` wie ervoor tekenden.

            ---

            Released to: %s

            These tables are about families with a child under supervision. Counts below %d are not shown, nor anything from
            which they could be worked out. The column `withheld` names the columns of each row that were left empty; a cell
            that is empty without being named there was empty already. A figure is shown only where every count that it rests on
            is. Counts of children are small where they may come from fewer than %d families.
            `manifest.json` tells where the tables come from, `signatures.json` who signed for them.
            """;

    private static final String DATASET = """
            # %s

            Uitgegeven aan: %s

            Elke rij van `dataset/coded.csv` is een gezin; het nummer staat alleen in deze uitgifte. Van kenmerken waaraan een
            gezin te herkennen is, komt elke combinatie bij ten minste %d gezinnen voor; waar dat niet kon, zijn ze
            leeg gelaten en genoemd in de kolom `withheld`; `set` is ook leeg waar die ze terug zou geven. De volgorde is geloot.
            `dataset/variables.csv` zegt hoe elk kenmerk minder precies is
            gemaakt, `dataset/missing.csv` waarom een waarde ontbreekt. Deel dit bestand niet en zoek niemand op.

            ---

            Released to: %s

            Each row of `dataset/coded.csv` is a family; its number means nothing outside this release. Each combination of
            what a family could be known by is shared by at least %d families; where that could not be, it was left empty and
            named in the column `withheld`; `set` is empty too where it would give them back. The order was drawn.
            `dataset/variables.csv` tells how each variable was made less precise,
            `dataset/missing.csv` why a value is missing. Do not pass this file on and look nobody up.
            """;

    private Guide() {}

    public static void write(Path folder, String release, ReleasePlan plan) {
        String to = Markdown.text(plan.to());
        String text = plan.dataset()
                .map(wish -> DATASET.formatted(release, to, wish.k(), to, wish.k()))
                .orElseGet(() -> TABLES.formatted(
                        release, to, plan.threshold(), plan.threshold(), to, plan.threshold(), plan.threshold()));
        PrivateFiles.write(folder.resolve(NAME), text);
    }
}
