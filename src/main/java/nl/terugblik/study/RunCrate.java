package nl.terugblik.study;

import java.util.List;
import nl.terugblik.crate.CrateSubject;
import nl.terugblik.protocol.Label;

/** What the crate of a run says of it: no number and no time, so that equal runs have equal crates. */
final class RunCrate {

    private static final String DESCRIPTION =
            "Results of a study of child-protection case files: dataset, tables and report."
                    + " Internal: pseudonymous, not anonymous.";
    private static final String LICENCE =
            "Blijft binnen: mag niet naar buiten. / Stays inside: may not leave; what may is asked for with release request.";

    private RunCrate() {}

    static CrateSubject of(StudyWork work, String softwareVersion) {
        Label title = work.study().title();
        return new CrateSubject(
                work.study().name() + "-" + work.mark(),
                title.nl() + " / " + title.en(),
                DESCRIPTION,
                work.extractedOn(),
                LICENCE,
                softwareVersion,
                work.asOf().deliveries().stream()
                        .map(delivery -> new CrateSubject.Source(
                                "delivery-" + delivery.label(),
                                "Delivery of " + delivery.organisation(),
                                delivery.extractedOn()))
                        .toList(),
                "protocol/",
                List.of("run.json"));
    }
}
