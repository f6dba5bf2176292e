package nl.terugblik.coding.research;

import java.util.Optional;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Plan.Coordinator;
import nl.terugblik.casefile.Plan.Form;

/** The form of a conference as studies tell forms apart: a familienetwerkberaad by who prepared it. In the order of their codes. */
enum ConferenceKind {
    EK_C,
    FNB_SEPARATE,
    FNB_PROTECTOR,
    VERVE,
    SOS,
    OTHER;

    int code() {
        return ordinal() + 1;
    }

    /** The kind of a conference; empty where its form, or of a familienetwerkberaad its coordinator, is not recorded. */
    static Optional<ConferenceKind> of(Plan plan) {
        Optional<Form> form = plan.realisation().form();
        if (form.isEmpty()) {
            return Optional.empty();
        }
        return switch (form.orElseThrow()) {
            case EK_C -> Optional.of(EK_C);
            case FNB_SONESTRA ->
                plan.realisation()
                        .coordinator()
                        .map(coordinator -> coordinator == Coordinator.PROTECTOR ? FNB_PROTECTOR : FNB_SEPARATE);
            case VERVE -> Optional.of(VERVE);
            case SOS -> Optional.of(SOS);
            case OTHER -> Optional.of(OTHER);
        };
    }
}
