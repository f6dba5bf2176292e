package nl.terugblik.report.run;

import java.util.List;

/** The reasons for which a value can be missing, the weightiest first, as the files name them. */
public final class MissingReason {
    public static final List<String> CODES =
            List.of("rejected_source", "not_yet_observed", "not_applicable", "not_recorded");

    private MissingReason() {}
}
