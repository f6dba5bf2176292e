package nl.terugblik.casefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The whole file of one family, as one delivery gave it: the unit of research, of change and of storage.
 *
 * <p>Rows that were refused are not in it; {@link #refused} names the tables they came from, because a refused row
 * must never turn into a code. Children and all dated records stand in their canonical order, which does not depend on
 * the order of rows in the export.
 *
 * @param family the family's pseudonym in the register
 * @param facts what the family's own row says
 * @param children the family's children, by pseudonym
 * @param referralReasons why the family was referred
 * @param orders court decisions about supervision; a {@link Predecessor.Known} points into this list
 * @param placements out-of-home placements
 * @param assessments safety assessments (LIRIK) with their ARIJ class
 * @param care professional care
 * @param plans conferences and family plans
 * @param conferenceMentions journal entries in which a conference is mentioned; the text itself is never kept
 * @param research recruitment, reports and questionnaires, where they were delivered
 * @param refused the tables of which at least one row of this family was refused
 */
public record CaseFile(
        Pseudonym family,
        FamilyFacts facts,
        List<Child> children,
        List<ReferralReason> referralReasons,
        List<SupervisionOrder> orders,
        List<Placement> placements,
        List<SafetyAssessment> assessments,
        List<CareEpisode> care,
        List<Plan> plans,
        List<ConferenceMention> conferenceMentions,
        Research research,
        Set<SourceTable> refused) {

    /** A file without recruitment, reports and questionnaires. */
    public CaseFile(
            Pseudonym family,
            FamilyFacts facts,
            List<Child> children,
            List<ReferralReason> referralReasons,
            List<SupervisionOrder> orders,
            List<Placement> placements,
            List<SafetyAssessment> assessments,
            List<CareEpisode> care,
            List<Plan> plans,
            List<ConferenceMention> conferenceMentions,
            Set<SourceTable> refused) {
        this(
                family,
                facts,
                children,
                referralReasons,
                orders,
                placements,
                assessments,
                care,
                plans,
                conferenceMentions,
                Research.NONE,
                refused);
    }

    public CaseFile {
        children = List.copyOf(children);
        referralReasons = List.copyOf(referralReasons);
        orders = List.copyOf(orders);
        placements = List.copyOf(placements);
        assessments = List.copyOf(assessments);
        care = List.copyOf(care);
        plans = List.copyOf(plans);
        conferenceMentions = List.copyOf(conferenceMentions);
        refused = refused.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(refused));
        for (SupervisionOrder order : orders) {
            if (order.predecessor() instanceof Predecessor.Known known && known.order() >= orders.size()) {
                throw new IllegalArgumentException("an order continues one that is not in the file");
            }
        }
    }

    /** The file without some of its children, and without what is about them. */
    public CaseFile without(Set<Pseudonym> left) {
        List<SupervisionOrder> kept =
                orders.stream().filter(order -> !left.contains(order.child())).toList();
        List<SupervisionOrder> renumbered = new ArrayList<>(kept.size());
        for (SupervisionOrder order : kept) {
            renumbered.add(
                    order.predecessor() instanceof Predecessor.Known known
                            ? order.continuing(place(kept, orders.get(known.order())))
                            : order);
        }
        return new CaseFile(
                family,
                facts,
                children.stream().filter(child -> !left.contains(child.id())).toList(),
                referralReasons,
                renumbered,
                placements.stream()
                        .filter(placement -> !left.contains(placement.child()))
                        .toList(),
                assessments.stream()
                        .filter(assessment ->
                                assessment.child().filter(left::contains).isEmpty())
                        .toList(),
                care,
                plans,
                conferenceMentions,
                research,
                refused);
    }

    /** The same file, lacking rows of these tables as well. */
    public CaseFile alsoRefused(Set<SourceTable> more) {
        if (refused.containsAll(more)) {
            return this;
        }
        Set<SourceTable> all = EnumSet.noneOf(SourceTable.class);
        all.addAll(refused);
        all.addAll(more);
        return new CaseFile(
                family,
                facts,
                children,
                referralReasons,
                orders,
                placements,
                assessments,
                care,
                plans,
                conferenceMentions,
                research,
                all);
    }

    /** Where the very order stands, as another may say the same. */
    @SuppressWarnings("ReferenceEquality")
    private static Predecessor place(List<SupervisionOrder> kept, SupervisionOrder order) {
        for (int place = 0; place < kept.size(); place++) {
            if (kept.get(place) == order) {
                return new Predecessor.Known(place);
            }
        }
        return Predecessor.UNKNOWN;
    }

    /** Whether a row of this table was refused for this family. */
    public boolean refused(SourceTable table) {
        return refused.contains(table);
    }
}
