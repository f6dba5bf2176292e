package nl.terugblik.invented;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.ConferenceMention;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/** The tables of one invented family: its own, and those that all families of its file have unless they have their own. */
final class InventedTables {

    private final YamlFile yaml;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, Pseudonym> children = new LinkedHashMap<>();

    /**
     * The tables.
     *
     * @param always where the tables of every family lie
     * @param own where its own lie
     */
    InventedTables(YamlFile yaml, String always, String own) {
        this.yaml = yaml;
        put(always);
        put(own);
    }

    private void put(String folder) {
        yaml.root().at(folder).forEachEntry((table, rows) -> places.put(table, folder + "/" + table));
    }

    private <R> List<R> rows(SourceTable table, Function<Cells, R> row) {
        List<R> rows = new ArrayList<>();
        String place = places.get(table.canonicalName());
        if (place != null) {
            JsonNode all = yaml.root().at(place);
            for (int i = 0; i < all.size(); i++) {
                rows.add(row.apply(new Cells(yaml, place + "/" + i, all.path(i))));
            }
        }
        return rows;
    }

    private Pseudonym child(Cells row) {
        return children.computeIfAbsent(row.needed("child_id"), name -> new Pseudonym(1, children.size() + 1));
    }

    FamilyFacts facts() {
        return rows(
                        SourceTable.FAMILIES,
                        row -> new FamilyFacts(
                                row.word("ethnicity", FamilyFacts.Ethnicity.class),
                                row.yes("parents_together"),
                                row.whole("households_involved"),
                                row.word("parental_mid", FamilyFacts.ParentalMid.class),
                                row.day("case_closed_on"),
                                row.source()))
                .stream()
                .findFirst()
                .orElseGet(() -> new FamilyFacts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new nl.terugblik.casefile.Source(yaml.file().ownName(), 1)));
    }

    /** The children that it names, and those that other tables name. */
    List<Child> children() {
        Map<Pseudonym, Child> known = new LinkedHashMap<>();
        rows(
                        SourceTable.CHILDREN,
                        row -> new Child(
                                child(row), row.day("birth_date"), row.word("sex", Child.Sex.class), row.source()))
                .forEach(child -> known.put(child.id(), child));
        children.values()
                .forEach(id -> known.computeIfAbsent(
                        id,
                        child -> new Child(
                                child,
                                Optional.empty(),
                                Optional.empty(),
                                new nl.terugblik.casefile.Source(yaml.file().ownName(), 1))));
        return List.copyOf(known.values());
    }

    List<SupervisionOrder> orders() {
        Map<String, Integer> places = new HashMap<>();
        rows(SourceTable.SUPERVISION_ORDERS, row -> row.text("order_id"))
                .forEach(id -> places.put(id.orElse("row " + places.size()), places.size()));
        return rows(
                SourceTable.SUPERVISION_ORDERS,
                row -> new SupervisionOrder(
                        child(row),
                        row.neededWord("kind", SupervisionOrder.Kind.class),
                        row.neededDay("pronounced_on"),
                        row.day("expires_on")
                                .orElse(row.neededDay("pronounced_on").plusYears(1)),
                        row.day("lifted_on"),
                        predecessor(row, places),
                        row.word("end_reason", SupervisionOrder.EndReason.class),
                        row.source()));
    }

    private static Predecessor predecessor(Cells row, Map<String, Integer> places) {
        if (row.neededWord("kind", SupervisionOrder.Kind.class) != SupervisionOrder.Kind.EXTENSION) {
            return Predecessor.NONE;
        }
        Integer place = places.get(row.text("extends_order_id").orElse(""));
        return place == null ? Predecessor.UNKNOWN : new Predecessor.Known(place);
    }

    List<Placement> placements() {
        return rows(
                SourceTable.PLACEMENTS,
                row -> new Placement(
                        child(row),
                        row.neededWord("setting", Placement.Setting.class),
                        row.neededDay("started_on"),
                        row.day("ended_on"),
                        row.word("ended_by", Placement.EndedBy.class),
                        row.source()));
    }

    List<CareEpisode> care() {
        return rows(
                SourceTable.CARE_EPISODES,
                row -> new CareEpisode(
                        row.needed("care_type"),
                        row.neededWord("target", CareEpisode.Target.class),
                        row.day("started_on"),
                        row.day("ended_on"),
                        row.yes("deployed").orElse(true),
                        row.source()));
    }

    List<Plan> plans() {
        return rows(
                SourceTable.PLANS,
                row -> new Plan(
                        row.neededWord("kind", Plan.Kind.class),
                        row.neededWord("status", Plan.Status.class),
                        row.day("proposed_on"),
                        row.day("established_on"),
                        new Plan.Realisation(
                                row.word("form", Plan.Form.class),
                                row.word("coordinator", Plan.Coordinator.class),
                                row.yes("private_time"),
                                row.day("started_on"),
                                row.day("ended_on"),
                                row.text("end_reason"),
                                row.whole("meetings"),
                                row.number("hours"),
                                row.number("price")),
                        row.source()));
    }

    List<ReferralReason> referrals() {
        return rows(
                SourceTable.REFERRAL_REASONS,
                row -> new ReferralReason(
                        row.neededWord("factor", ReferralReason.Factor.class),
                        row.day("recorded_on"),
                        row.word("source", ReferralReason.Origin.class),
                        row.source()));
    }

    /** Entries of the journal in which a conference is mentioned; others say nothing to a study. */
    List<ConferenceMention> mentions() {
        return rows(SourceTable.JOURNAL, row -> new ConferenceMention(row.neededDay("written_on"), row.source()));
    }

    List<Research.Recruitment> recruitment() {
        return rows(
                SourceTable.RECRUITMENT,
                row -> new Research.Recruitment(
                        row.needed("study"),
                        row.neededDay("registered_on"),
                        row.neededWord("route", Research.Route.class),
                        row.day("approached_on"),
                        row.yes("consent"),
                        row.day("consent_on"),
                        row.day("withdrawn_on"),
                        row.yes("active"),
                        row.word("inactive_reason", Research.InactiveReason.class),
                        row.source()));
    }

    List<Research.CouncilReport> councilReports() {
        return rows(
                SourceTable.COUNCIL_REPORTS,
                row -> new Research.CouncilReport(
                        row.neededDay("reported_on"),
                        row.yes("conflict_divorce").orElse(false),
                        row.source()));
    }
}
