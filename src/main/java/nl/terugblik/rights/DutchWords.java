package nl.terugblik.rights;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.explain.FamilyUses.Use;

/** The sections of an answer in plain Dutch, for page and text alike. */
final class DutchWords {

    static final String TITLE = "Wat er van uw gezin bewaard wordt voor onderzoek";

    /** A section: a heading, what it is about, and its lines. */
    record Section(String heading, String about, List<String> lines) {}

    private DutchWords() {}

    static String introduction(Held held) {
        return "U vroeg welke gegevens van uw gezin bewaard worden. Dit is alles wat op " + held.asOf()
                + " in het onderzoeksregister staat, waar het vandaan komt, waarvoor het gebruikt is en wie het heeft"
                + " gezien. Uw naam en nummer staan er niet in; het register kent uw gezin onder een schuilnaam.";
    }

    static List<Section> sections(Held held) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Waar het vandaan komt",
                held.deliveries().isEmpty()
                        ? "Er is geen dossier van uw gezin."
                        : "De gegevens komen uit het dossier bij " + held.organisation() + ", uit deze leveringen:",
                held.deliveries().stream()
                        .map(from ->
                                "Levering " + from.label() + ", stand van " + from.extractedOn() + ": " + from.how())
                        .toList()));
        held.tables()
                .forEach(table -> sections.add(new Section(
                        table.name(),
                        "",
                        table.rows().stream()
                                .map(row -> row.says() + " (" + row.at() + ")")
                                .toList())));
        sections.add(new Section(
                "Geweigerde rijen",
                held.refused().isEmpty()
                        ? "Er is geen rij van uw gezin geweigerd."
                        : "Deze rijen klopten niet en zijn niet gebruikt:",
                held.refused().stream()
                        .map(row -> row.at() + " van levering " + row.delivery()
                                + (row.kept()
                                        ? "; de rij wordt verzegeld bewaard tot zij verbeterd is"
                                        : "; wat er stond is vernietigd"))
                        .toList()));
        sections.add(new Section(
                "Bezwaar",
                held.objects()
                        ? "U hebt bezwaar gemaakt: uw gegevens worden niet gebruikt voor nieuw onderzoek."
                        : "Er is geen bezwaar van u bekend. U kunt bezwaar maken bij uw jeugdbeschermer.",
                List.of()));
        sections.add(new Section(
                "Waarvoor het gebruikt is",
                held.uses().isEmpty()
                        ? "Uw gegevens zijn in geen onderzoek bekeken."
                        : "Deze onderzoeken bekeken uw" + " dossier:",
                held.uses().stream().map(DutchWords::use).toList()));
        sections.add(new Section(
                "Wat naar buiten ging",
                held.releases().isEmpty()
                        ? "Van die onderzoeken is niets naar buiten gegaan."
                        : "Van die onderzoeken is dit aangevraagd; cijfers over minder dan tien gezinnen gaan nooit naar"
                                + " buiten:",
                held.releases().stream()
                        .map(release -> release.release() + ", uit " + release.run()
                                + (release.left() ? ": goedgekeurd en afgegeven" : ": nog niet goedgekeurd"))
                        .toList()));
        if (!held.rounds().isEmpty()) {
            sections.add(new Section(
                    "Wat mensen lazen en indeelden",
                    "Voor onderzoek lazen een of meer mensen dit van uw gezin, en zij deelden in waar het over gaat. Vraag het"
                            + " de instelling als u wilt weten wat er staat:",
                    held.rounds().stream().map(DutchWords::round).toList()));
        }
        sections.add(new Section(
                "Wie het heeft gezien",
                held.looks().isEmpty()
                        ? "Niemand heeft de gegevens van uw gezin apart bekeken."
                        : "Deze mensen hebben de gegevens van uw gezin apart bekeken:",
                held.looks().stream()
                        .map(look -> look.at() + ": " + look.who() + " (" + way(look.how()) + ")"
                                + (look.purpose().isEmpty() ? "" : ", doel: " + look.purpose()))
                        .toList()));
        return sections;
    }

    private static String round(AccessRequest.InRound round) {
        if (round.kind().equals("run")) {
            return "Onderzoek " + round.round() + ": het dossier zelf, bij de instelling; wat de onderzoeker daarover"
                    + " invulde wordt verzegeld bewaard";
        }
        boolean isPlans = round.kind().equals("plans");
        String what = round.documents() == 1
                ? isPlans ? "een plan" : "een gesprek"
                : round.documents() + (isPlans ? " plannen" : " gesprekken");
        return "Onderzoek " + round.round() + ": " + what
                + (round.hasTexts()
                        ? "; wat er staat wordt verzegeld bewaard"
                        : "; wat er stond is vernietigd, en alleen de indeling is bewaard");
    }

    private static String use(Use use) {
        if (!use.known()) {
            return "Onderzoek " + use.study() + ", uitvoering " + use.run()
                    + ": uw dossier is bekeken; of uw gegevens erin"
                    + " zitten is niet meer na te gaan, want de uitkomsten zijn opgeruimd of verwijderd; schuilnaam "
                    + use.pseudonym();
        }
        String what = use.used()
                ? "uw gegevens zitten erin" + (use.group().isEmpty() ? "" : ", in de " + group(use.group()))
                : "uw gezin deed niet mee" + (use.group().isEmpty() ? "" : " (" + reason(use.group()) + ")");
        return "Onderzoek " + use.study() + ", uitvoering " + use.run() + ": " + what + "; schuilnaam "
                + use.pseudonym();
    }

    private static String group(String code) {
        return switch (code) {
            case "experimental" -> "experimentele groep";
            case "control" -> "controlegroep";
            default -> "groep " + code.replace('_', ' ');
        };
    }

    /** Why a family was not in a study, as the study's ladder and its matching call it. */
    private static String reason(String code) {
        return switch (code) {
            case "withdrawn" -> "het dossier werd niet meer geleverd";
            case "objected" -> "er was bezwaar";
            case "source_rows_refused", "journal_rows_refused" -> "een regel van het dossier werd afgekeurd";
            case "no_supervision_order" -> "geen ondertoezichtstelling met een bekend begin";
            case "no_new_order_in_window" -> "geen nieuwe ondertoezichtstelling in de periode van het onderzoek";
            case "conference_without_date" -> "een conferentie zonder datum";
            case "conference_before_t1" -> "een conferentie vóór de ondertoezichtstelling";
            case "conference_not_established" -> "een conferentie die niet tot stand kwam";
            case "conference_mentioned" -> "een conferentie die alleen in het contactjournaal staat";
            case "quota_reached" -> "er deden al genoeg gezinnen mee";
            default -> code.replace('_', ' ');
        };
    }

    private static String way(String how) {
        return switch (how) {
            case "explain" -> "controle van de gegevens";
            case "explain.all" -> "inzage";
            default -> how;
        };
    }
}
