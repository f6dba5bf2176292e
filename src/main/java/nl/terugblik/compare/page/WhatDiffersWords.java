package nl.terugblik.compare.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.compare.found.LineDifference;
import nl.terugblik.compare.found.WhatDiffers;
import nl.terugblik.compare.found.WhatDiffers.DeliveryPair;
import nl.terugblik.compare.run.DeliveryName;

/** What two runs went by, in words. */
final class WhatDiffersWords {

    private static final int LINES_NAMED = 5;
    private static final String NONE = "none";
    private static final String SAME = "same";

    private WhatDiffersWords() {}

    static String of(WhatDiffers differs) {
        return String.join(
                "; ",
                List.of(
                        "delivery " + deliveries(differs),
                        "study " + lines(differs.study()),
                        "instrument " + lines(differs.instrument()),
                        "software " + software(differs),
                        "key " + (differs.sameKey() ? SAME : "another")));
    }

    static String software(WhatDiffers differs) {
        return differs.sameVersion() ? SAME : differs.versionBefore() + " → " + differs.versionAfter();
    }

    static String deliveries(WhatDiffers differs) {
        if (!differs.otherDeliveries()) {
            return SAME;
        }
        return differs.deliveries().isEmpty()
                ? "others between, the last of each agency the same"
                : differs.deliveries().entrySet().stream()
                        .map(pair -> pair.getKey() + " " + pair(pair.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String pair(DeliveryPair pair) {
        String before = pair.before().map(DeliveryName::extractedOn).orElse(NONE);
        String after = pair.after().map(DeliveryName::extractedOn).orElse(NONE);
        return before.equals(after)
                ? pair.before().map(DeliveryName::label).orElse(NONE) + " → "
                        + pair.after().map(DeliveryName::label).orElse(NONE)
                : before + " → " + after;
    }

    static String lines(Optional<LineDifference> lines) {
        if (lines.isEmpty()) {
            return SAME;
        }
        LineDifference difference = lines.get();
        if (difference.lines() == 0) {
            return "another, of which a run kept no copy";
        }
        String where = difference.where().stream()
                .limit(LINES_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return difference.lines() + (difference.lines() == 1 ? " line" : " lines") + " (" + where
                + (difference.where().size() > LINES_NAMED ? ", …" : "") + ")";
    }
}
