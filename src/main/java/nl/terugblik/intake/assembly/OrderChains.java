package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The rules for extensions: each continues one decision about the same child, that no other continues, that is not itself
 * in the end, and that does not start after it.
 */
final class OrderChains {

    private static final String PREDECESSOR = "extends_order_id";

    private final Entries entries;
    private final Verdicts verdicts;
    private final Map<Pseudonym, Entry> orders = new HashMap<>();
    /** In order of line, so that the steward's file does not differ from one run to the next. */
    private final Map<Entry, Entry> predecessors = new LinkedHashMap<>();

    /** Extensions whose predecessor nobody knows. */
    private final Set<Entry> rootless = new HashSet<>();

    private OrderChains(Entries entries, Verdicts verdicts) {
        this.entries = entries;
        this.verdicts = verdicts;
    }

    /** Refuses extensions that break a rule, and all that continues them. */
    static void check(Entries entries, Verdicts verdicts) {
        List<Entry> extensions = entries.accepted(CanonicalTable.SUPERVISION_ORDERS).stream()
                .filter(OrderChains::isExtension)
                .toList();
        if (!extensions.isEmpty()) {
            OrderChains chains = new OrderChains(entries, verdicts);
            chains.link(extensions);
            chains.refuseCycles();
            chains.refuseForks();
            chains.refuseEarlyStarts();
            chains.refuseSuccessors();
            chains.warnSuccessors();
        }
    }

    static boolean isExtension(Entry order) {
        return order.row().code("kind") == SupervisionOrder.Kind.EXTENSION.ordinal();
    }

    private void link(List<Entry> extensions) {
        for (Entry order : entries.of(CanonicalTable.SUPERVISION_ORDERS)) {
            order.row().order().ifPresent(id -> orders.merge(id, order, (a, b) -> b.accepted() ? b : a));
        }
        List<Entry> refused = new ArrayList<>();
        for (Entry extension : extensions) {
            Entry named = extension.row().predecessor().map(orders::get).orElse(null);
            if (named == null) {
                withoutPredecessor(extension);
            } else if (!named.row().child().equals(extension.row().child())) {
                refused.add(extension);
            } else {
                predecessors.put(extension, named);
            }
        }
        refused.forEach(extension -> extension.refuse(
                Rule.EXTENSION_ACROSS_CHILDREN,
                PREDECESSOR,
                Scope.FAMILY,
                named(extension).line()));
        predecessors.forEach((extension, named) -> {
            if (!named.accepted() && !extensions.contains(named)) {
                extension.refuse(Rule.PARENT_REFUSED, PREDECESSOR, Scope.PARENT, named.line());
            }
        });
    }

    private Entry named(Entry extension) {
        return Optional.ofNullable(orders.get(extension.row().predecessor().orElseThrow()))
                .orElseThrow();
    }

    private void withoutPredecessor(Entry extension) {
        Optional<Integer> other = elsewhere(extension, Finding.PREDECESSOR_OF_OTHER_CHILD);
        Optional<Integer> refused = elsewhere(extension, Finding.PREDECESSOR_REFUSED);
        if (other.isPresent()) {
            extension.refuse(Rule.EXTENSION_ACROSS_CHILDREN, PREDECESSOR, Scope.FAMILY, other.get());
        } else if (refused.isPresent()) {
            extension.refuse(Rule.PARENT_REFUSED, PREDECESSOR, Scope.PARENT, refused.get());
        } else {
            extension.warn(Rule.EXTENSION_UNKNOWN_PREDECESSOR, PREDECESSOR);
            rootless.add(extension);
        }
    }

    private Optional<Integer> elsewhere(Entry extension, Finding finding) {
        return verdicts.otherLine(finding, CanonicalTable.SUPERVISION_ORDERS, extension.line());
    }

    private void refuseCycles() {
        Set<Entry> onCycle = new HashSet<>();
        for (Entry start : predecessors.keySet()) {
            Entry at = start;
            for (int steps = 0; at != null && steps <= predecessors.size(); steps++) {
                at = at.accepted() ? predecessors.get(at) : null;
                if (at == start) {
                    onCycle.add(start);
                    break;
                }
            }
        }
        onCycle.forEach(entry -> entry.refuse(
                Rule.EXTENSION_CYCLE, PREDECESSOR, Scope.FAMILY, named(entry).line()));
    }

    private void refuseForks() {
        Map<Entry, List<Entry>> continuing = new HashMap<>();
        predecessors.forEach((extension, named) -> {
            if (extension.accepted()) {
                continuing.computeIfAbsent(named, any -> new ArrayList<>()).add(extension);
            }
        });
        for (List<Entry> extensions : continuing.values()) {
            if (extensions.size() > 1) {
                for (Entry extension : extensions) {
                    Entry other = extensions.get(0) == extension ? extensions.get(1) : extensions.get(0);
                    extension.refuse(Rule.EXTENSION_FORK, PREDECESSOR, Scope.FAMILY, other.line());
                }
            }
        }
    }

    /** All are found before any is refused: each is at fault by its own start, wherever it stands in the file. */
    private void refuseEarlyStarts() {
        List<Entry> early = predecessors.keySet().stream()
                .filter(extension -> startsEarly(extension, named(extension)))
                .toList();
        early.forEach(extension -> extension.refuse(
                Rule.EXTENSION_BEFORE_PREDECESSOR,
                "pronounced_on",
                Scope.FAMILY,
                named(extension).line()));
    }

    private static boolean startsEarly(Entry extension, Entry named) {
        return extension.accepted()
                && named.accepted()
                && extension.row().day("pronounced_on") < named.row().day("pronounced_on");
    }

    private void refuseSuccessors() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Entry, Entry> link : predecessors.entrySet()) {
                if (link.getKey().accepted() && !link.getValue().accepted()) {
                    link.getKey()
                            .refuse(
                                    Rule.PARENT_REFUSED,
                                    PREDECESSOR,
                                    Scope.PARENT,
                                    link.getValue().line());
                    changed = true;
                }
            }
        }
    }

    /** What continues an extension of which nobody knows the first order forms no spell either. */
    private void warnSuccessors() {
        for (Entry extension : predecessors.keySet()) {
            if (extension.accepted()) {
                Entry root = extension;
                for (Entry named = predecessors.get(root); named != null; named = predecessors.get(root)) {
                    root = named;
                }
                if (rootless.contains(root)) {
                    extension.warn(Rule.EXTENSION_UNKNOWN_PREDECESSOR, PREDECESSOR);
                }
            }
        }
    }
}
