package nl.terugblik.intake.draft;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;

/** Which table a file name and which column a header speaks of, by Dutch and English words for them. */
public final class Guesses {

    private static final Map<CanonicalTable, List<String>> TABLES = Map.of(
            CanonicalTable.FAMILIES, List.of("gezin", "famil"),
            CanonicalTable.CHILDREN, List.of("jeugdig", "kind", "child"),
            CanonicalTable.REFERRAL_REASONS, List.of("reden", "reason"),
            CanonicalTable.SUPERVISION_ORDERS, List.of("maatregel", "ots", "order"),
            CanonicalTable.PLACEMENTS, List.of("plaatsing", "uhp", "placement"),
            CanonicalTable.LIRIK, List.of("lirik"),
            CanonicalTable.CARE_EPISODES, List.of("hulp", "zorg", "care"),
            CanonicalTable.PLANS, List.of("plan"),
            CanonicalTable.JOURNAL, List.of("journa"),
            CanonicalTable.OBJECTIONS, List.of("bezwa", "objection"));

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            entry("family_id", List.of("gezinsnummer", "gezinsnr", "gezin")),
            entry("child_id", List.of("jeugdige", "kindnummer", "kind")),
            entry("birth_date", List.of("geboortedatum", "geboren")),
            entry("sex", List.of("geslacht", "gender")),
            entry("ethnicity", List.of("etniciteit", "herkomst")),
            entry("parents_together", List.of("ouders samen")),
            entry("households_involved", List.of("huishoudens")),
            entry("parental_mid", List.of("lvb", "lvb ouders")),
            entry("case_closed_on", List.of("datum afsluiting", "afgesloten")),
            entry("started_on", List.of("begin", "datum begin", "datum aanvang", "start")),
            entry("ended_on", List.of("einde", "datum einde", "eind")),
            entry("pronounced_on", List.of("datum uitspraak", "datum begin", "datum aanvang")),
            entry("expires_on", List.of("datum einde", "einde termijn")),
            entry("lifted_on", List.of("datum opheffing")),
            entry("extends_order_id", List.of("verlengt")),
            entry("end_reason", List.of("reden einde")),
            entry("setting", List.of("plaatsing", "vorm")),
            entry("care_type", List.of("zorgvorm", "hulpvorm")),
            entry("target", List.of("voor wie", "doelgroep")),
            entry("deployed", List.of("ingezet")),
            entry("assessed_on", List.of("datum")),
            entry("recorded_on", List.of("datum")),
            entry("written_on", List.of("datum")),
            entry("objected_on", List.of("datum bezwaar", "datum")),
            entry("factor", List.of("factor")),
            entry("kind", List.of("soort", "besluit")),
            entry("status", List.of("stand")),
            entry("proposed_on", List.of("voorgesteld")),
            entry("established_on", List.of("vastgesteld")),
            entry("arij_risk", List.of("arij")),
            entry("text", List.of("tekst")));

    private Guesses() {}

    /** The table that the file of a name seems to hold. */
    public static Optional<CanonicalTable> table(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(CanonicalTable.values())
                .filter(table -> name.startsWith(table.tableName())
                        || TABLES.getOrDefault(table, List.of()).stream().anyMatch(name::contains))
                .findFirst();
    }

    /** The header that seems to be a column. */
    public static Optional<String> header(Column column, List<String> headers) {
        List<String> words = COLUMNS.getOrDefault(column.name(), List.of());
        return headers.stream()
                .filter(header -> {
                    String said = header.strip().toLowerCase(Locale.ROOT);
                    return said.replace(' ', '_').equals(column.name()) || words.contains(said);
                })
                .findFirst();
    }
}
