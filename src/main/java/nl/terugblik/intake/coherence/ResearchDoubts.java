package nl.terugblik.intake.coherence;

import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.FamilyRows;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.rule.Cells;
import nl.terugblik.intake.table.CanonicalTable;

/** What is odd about how a conference went and how a family came into a study. Such rows stand as they are. */
public final class ResearchDoubts {

    /** How far from an order a registration may lie: as far as an assessment may lie from its moment. */
    private static final int REGISTRATION_DAYS = 92;

    private ResearchDoubts() {}

    public static void check(FamilyRows family) {
        conferences(family.of(CanonicalTable.PLANS));
        TableRows recruitment = family.of(CanonicalTable.RECRUITMENT);
        if (!recruitment.isEmpty()) {
            registrations(recruitment, family.of(CanonicalTable.SUPERVISION_ORDERS));
        }
    }

    private static void conferences(TableRows plans) {
        for (int row = 0; row < plans.size(); row++) {
            if (!plans.accepted(row) || plans.cell(row, Columns.PLAN_KIND) != Plan.Kind.CONFERENCE.ordinal()) {
                continue;
            }
            int status = plans.cell(row, Columns.PLAN_STATUS);
            if (status == Plan.Status.DECLINED.ordinal() && plans.cell(row, Columns.PREPARED) != Cells.NO_DAY) {
                plans.warn(row, Rule.DECLINED_BUT_STARTED, "started_on", 0);
            }
            if (status == Plan.Status.ESTABLISHED.ordinal() && plans.cell(row, Columns.PLAN_ENDED) != Cells.NO_DAY) {
                plans.warn(row, Rule.ESTABLISHED_BUT_ENDED, "ended_on", 0);
            }
        }
    }

    /** Only of families with an order, as for assessments: it is the order that a study begins with. */
    private static void registrations(TableRows recruitment, TableRows orders) {
        if (orders.countAccepted() == 0) {
            return;
        }
        for (int row = 0; row < recruitment.size(); row++) {
            if (recruitment.accepted(row) && !isNearAnOrder(recruitment.cell(row, Columns.REGISTERED), orders)) {
                recruitment.warn(row, Rule.REGISTERED_WITHOUT_ORDER, "registered_on", 0);
            }
        }
    }

    private static boolean isNearAnOrder(int day, TableRows orders) {
        for (int row = 0; row < orders.size(); row++) {
            if (orders.accepted(row)
                    && orders.cell(row, Columns.ORDER_KIND) == SupervisionOrder.Kind.ORDER.ordinal()
                    && Math.abs(orders.cell(row, Columns.PRONOUNCED) - day) <= REGISTRATION_DAYS) {
                return true;
            }
        }
        return false;
    }
}
