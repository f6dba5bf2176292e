package nl.terugblik.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.ConferenceMention;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.SafetyAssessment.Item;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.rights.Held.Row;
import nl.terugblik.rights.Held.Table;

/** A case file in plain Dutch, for the family that it is about: every row that is held, and all that it says. */
final class DutchRows {

    private final CaseFile file;
    private final Map<Pseudonym, Integer> children = new HashMap<>();

    private DutchRows(CaseFile file) {
        this.file = file;
        file.children().forEach(child -> children.put(child.id(), children.size() + 1));
    }

    static List<Table> of(CaseFile file) {
        return new DutchRows(file).tables();
    }

    private List<Table> tables() {
        List<CaseRecord> records = new ArrayList<>();
        records.add(file.facts());
        records.addAll(file.children());
        records.addAll(file.referralReasons());
        records.addAll(file.orders());
        records.addAll(file.placements());
        records.addAll(file.assessments());
        records.addAll(file.care());
        records.addAll(file.plans());
        records.addAll(file.conferenceMentions());
        Map<SourceTable, List<Row>> rows = new EnumMap<>(SourceTable.class);
        records.forEach(record -> rows.computeIfAbsent(record.table(), any -> new ArrayList<>())
                .add(new Row(
                        record.source().file() + ", regel " + record.source().line(), says(record))));
        return rows.entrySet().stream()
                .map(entry -> new Table(name(entry.getKey()), entry.getValue()))
                .toList();
    }

    static String name(SourceTable table) {
        return switch (table) {
            case FAMILIES -> "Gezin";
            case CHILDREN -> "Kinderen";
            case REFERRAL_REASONS -> "Redenen van aanmelding";
            case SUPERVISION_ORDERS -> "Ondertoezichtstellingen";
            case PLACEMENTS -> "Uithuisplaatsingen";
            case LIRIK -> "Veiligheidsbeoordelingen (LIRIK en ARIJ)";
            case CARE_EPISODES -> "Hulp";
            case PLANS -> "Plannen";
            case JOURNAL -> "Dagboek (alleen dat een conferentie genoemd wordt, niet de tekst)";
            case OBJECTIONS -> "Bezwaar";
        };
    }

    private String says(CaseRecord record) {
        if (record instanceof FamilyFacts facts) {
            return facts(facts);
        }
        if (record instanceof Child child) {
            return child(child.id())
                    + child.birthDate()
                            .map(born -> ", geboren op " + DutchDay.of(born))
                            .orElse(", geboortedatum niet vastgelegd")
                    + child.sex()
                            .map(sex -> switch (sex) {
                                case F -> ", meisje";
                                case M -> ", jongen";
                                case X -> ", geslacht x";
                            })
                            .orElse("");
        }
        if (record instanceof ReferralReason reason) {
            return (reason.factor() == ReferralReason.Factor.CHILD ? "bij het kind" : "bij de ouders")
                    + day(", vastgelegd op ", reason.recordedOn());
        }
        if (record instanceof SupervisionOrder order) {
            return order(order);
        }
        if (record instanceof Placement placement) {
            return placement(placement);
        }
        if (record instanceof SafetyAssessment assessment) {
            return assessment(assessment);
        }
        if (record instanceof CareEpisode care) {
            return care(care);
        }
        if (record instanceof Plan plan) {
            return plan(plan);
        }
        return "in een aantekening van " + DutchDay.of(((ConferenceMention) record).writtenOn())
                + " wordt een conferentie genoemd; de tekst zelf is nooit bewaard";
    }

    private String child(Pseudonym child) {
        return Optional.ofNullable(children.get(child))
                .map(number -> "kind " + number)
                .orElse("een kind");
    }

    private static String day(String before, Optional<LocalDate> day) {
        return day.map(known -> before + DutchDay.of(known)).orElse("");
    }

    private static String facts(FamilyFacts facts) {
        List<String> said = new ArrayList<>();
        facts.ethnicity()
                .ifPresent(ethnicity -> said.add("etnische achtergrond "
                        + (ethnicity == FamilyFacts.Ethnicity.DUTCH ? "autochtoon" : "anders")));
        facts.parentsTogether().ifPresent(together -> said.add(together ? "ouders samen" : "ouders niet samen"));
        facts.householdsInvolved().ifPresent(count -> said.add(count == 1 ? "één huishouden" : "twee huishoudens"));
        facts.parentalMid()
                .ifPresent(mid -> said.add("licht verstandelijke beperking: "
                        + switch (mid) {
                            case NONE -> "geen van de ouders";
                            case FATHER -> "vader";
                            case MOTHER -> "moeder";
                            case BOTH -> "beide ouders";
                        }));
        said.add(facts.caseClosedOn()
                .map(day -> "dossier gesloten op " + DutchDay.of(day))
                .orElse("dossier niet gesloten"));
        return String.join("; ", said);
    }

    private String order(SupervisionOrder order) {
        String kind = switch (order.kind()) {
            case PROVISIONAL -> "voorlopige ondertoezichtstelling";
            case ORDER -> "ondertoezichtstelling";
            case EXTENSION -> "verlenging";
        };
        return child(order.child()) + ", " + kind + " van " + DutchDay.of(order.pronouncedOn()) + " tot "
                + DutchDay.of(order.expiresOn())
                + day(", opgeheven op ", order.liftedOn())
                + order.endReason()
                        .map(reason -> switch (reason) {
                            case LIFTED -> order.liftedOn().isPresent() ? "" : ", opgeheven";
                            case EXPIRED -> ", afgelopen";
                            case ADULTHOOD -> ", meerderjarig";
                            case AUTHORITY_ENDED -> ", gezag beëindigd";
                            case DEATH -> ", overleden";
                            case TRANSFER -> ", overgedragen";
                        })
                        .orElse("");
    }

    private String placement(Placement placement) {
        String setting = switch (placement.setting()) {
            case NETWORK -> "in het netwerk";
            case AGENCY_FOSTER -> "in een pleeggezin";
            case RESIDENTIAL -> "in een instelling";
        };
        return child(placement.child()) + ", " + setting + " vanaf " + DutchDay.of(placement.startedOn())
                + day(" tot ", placement.endedOn())
                + placement
                        .endedBy()
                        .map(by -> switch (by) {
                            case REUNIFICATION -> ", weer naar huis";
                            case TRANSFER -> ", overgeplaatst";
                            case ADULTHOOD -> ", meerderjarig";
                            case OTHER -> ", om een andere reden beëindigd";
                        })
                        .orElse("");
    }

    private String assessment(SafetyAssessment assessment) {
        StringBuilder said = new StringBuilder("beoordeling van " + DutchDay.of(assessment.assessedOn())
                + assessment.child().map(child -> " over " + child(child)).orElse(" over het gezin"));
        assessment
                .items()
                .forEach((item, yes) -> said.append("; ").append(item(item)).append(yes ? ": ja" : ": nee"));
        assessment
                .risk()
                .ifPresent(risk -> said.append("; risicoklasse (ARIJ) ").append(risk.value()));
        return said.toString();
    }

    private static String item(Item item) {
        return switch (item) {
            case SEVERE_MALTREATMENT -> "ernstige mishandeling";
            case VIOLENCE_SIGNS -> "tekenen van geweld";
            case INSUFFICIENT_PROTECTION -> "onvoldoende bescherming";
            case INSUFFICIENT_BASIC_CARE -> "onvoldoende basiszorg";
            case CAREGIVER_UNAVAILABLE -> "opvoeder niet beschikbaar";
            case NEGLECT_SIGNS -> "tekenen van verwaarlozing";
        };
    }

    private static String care(CareEpisode care) {
        String target = switch (care.target()) {
            case CHILD -> "het kind";
            case PARENT -> "de ouder";
            case FAMILY -> "het gezin";
        };
        return "hulp (soort " + care.careType() + ") voor " + target + day(" vanaf ", care.startedOn())
                + day(" tot ", care.endedOn())
                + (care.deployed() ? "" : ", nodig gevonden en nooit begonnen");
    }

    private static String plan(Plan plan) {
        String status = switch (plan.status()) {
            case PROPOSED -> "voorgesteld";
            case DECLINED -> "afgewezen";
            case CANCELLED -> "afgezegd";
            case ESTABLISHED -> "tot stand gekomen";
        };
        return (plan.kind() == Plan.Kind.CONFERENCE ? "Eigen Kracht-conferentie" : "gezinsplan") + ", " + status
                + day(", voorgesteld op ", plan.proposedOn())
                + day(", tot stand gekomen op ", plan.establishedOn());
    }
}
