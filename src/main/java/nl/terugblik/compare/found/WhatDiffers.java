package nl.terugblik.compare.found;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.compare.run.DeliveryName;
import nl.terugblik.compare.run.ProtocolName;
import nl.terugblik.compare.run.RunSide;

/**
 * What two runs went by.
 *
 * @param deliveries by agency its last delivery in each run, where these differ
 * @param otherDeliveries whether the lists of deliveries differ at all
 * @param study how the study files differ; empty where they are the same
 * @param instrument how the instruments differ; empty where they are the same
 * @param versionBefore the version of the program that made the earlier run
 * @param versionAfter the version that made the later one
 * @param changelog what the list of changes says between both versions
 * @param sameKey whether both were made under one key
 * @param files the files that are others, or that one of them lacks
 */
public record WhatDiffers(
        Map<String, DeliveryPair> deliveries,
        boolean otherDeliveries,
        Optional<LineDifference> study,
        Optional<LineDifference> instrument,
        String versionBefore,
        String versionAfter,
        List<String> changelog,
        boolean sameKey,
        List<String> files) {

    /** An agency's last delivery in the earlier and the later run; empty where it has none. */
    public record DeliveryPair(Optional<DeliveryName> before, Optional<DeliveryName> after) {}

    /** Compares what two runs say of themselves. */
    public static WhatDiffers between(RunSide before, RunSide after) {
        Map<String, DeliveryName> old = last(before);
        Map<String, DeliveryName> now = last(after);
        Map<String, DeliveryPair> pairs = new LinkedHashMap<>();
        Set<String> organisations = new TreeSet<>(old.keySet());
        organisations.addAll(now.keySet());
        for (String organisation : organisations) {
            DeliveryPair pair = new DeliveryPair(
                    Optional.ofNullable(old.get(organisation)), Optional.ofNullable(now.get(organisation)));
            if (!pair.before.equals(pair.after)) {
                pairs.put(organisation, pair);
            }
        }
        boolean sameVersion = before.version().equals(after.version());
        return new WhatDiffers(
                pairs,
                !before.deliveries().equals(after.deliveries()),
                lines(before, before.study(), after, after.study()),
                lines(before, before.instrument(), after, after.instrument()),
                before.version(),
                after.version(),
                sameVersion ? List.of() : Changelog.between(before.version(), after.version()),
                before.key().equals(after.key()),
                files(before, after));
    }

    private static Map<String, DeliveryName> last(RunSide run) {
        Map<String, DeliveryName> last = new LinkedHashMap<>();
        run.deliveries().forEach(delivery -> last.put(delivery.organisation(), delivery));
        return last;
    }

    private static Optional<LineDifference> lines(RunSide before, ProtocolName old, RunSide after, ProtocolName now) {
        return old.sha256().equals(now.sha256())
                ? Optional.empty()
                : Optional.of(LineDifference.of(before.lines(old), after.lines(now)));
    }

    private static List<String> files(RunSide before, RunSide after) {
        Set<String> names = new TreeSet<>(before.outputs().keySet());
        names.addAll(after.outputs().keySet());
        List<String> others = new ArrayList<>();
        for (String name : names) {
            if (!before.outputs().getOrDefault(name, "").equals(after.outputs().getOrDefault(name, ""))) {
                others.add(name);
            }
        }
        return others;
    }

    /** Whether the program was of one version. */
    public boolean sameVersion() {
        return versionBefore.equals(versionAfter);
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return !otherDeliveries
                && study.isEmpty()
                && instrument.isEmpty()
                && sameVersion()
                && sameKey
                && files.isEmpty();
    }
}
