package nl.terugblik.console.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.console.lines.LogFile;
import nl.terugblik.console.lines.Wanted;
import nl.terugblik.ledger.entry.Entry;

/**
 * The releases of a work folder, as the mirror of the ledger has them.
 *
 * @param work the work folder
 */
public record ReleaseLines(Path work) {

    private static final String OBJECT = "release ";

    /** Some of them, the one that was asked for last first. */
    public List<ReleaseLine> page(int first, int most) {
        return all().stream().skip(first).limit(most).toList();
    }

    /** Those that wait for someone, the one that was asked for first first. */
    public List<ReleaseLine> waiting() {
        List<ReleaseLine> waiting = new ArrayList<>(all().stream()
                .filter(release -> !release.state().equals("released"))
                .toList());
        java.util.Collections.reverse(waiting);
        return waiting;
    }

    /** One of them. */
    public Optional<ReleaseLine> find(String id) {
        return all().stream().filter(release -> release.id().equals(id)).findFirst();
    }

    private List<ReleaseLine> all() {
        Map<String, List<Entry>> later = new LinkedHashMap<>();
        List<ReleaseLine> releases = new ArrayList<>();
        LogFile.ofActs(work).latest(Wanted.of("release"), entry -> {
            String object = entry.act().object();
            if (object.startsWith(OBJECT)) {
                if (entry.act().action().equals("release.requested")) {
                    releases.add(line(entry, later.getOrDefault(object, List.of())));
                    later.remove(object);
                } else {
                    later.computeIfAbsent(object, none -> new ArrayList<>()).add(0, entry);
                }
            }
            return true;
        });
        return releases;
    }

    private static ReleaseLine line(Entry request, List<Entry> later) {
        return new ReleaseLine(
                request.act().object().substring(OBJECT.length()),
                text(request, "kind"),
                text(request, "run"),
                request.at(),
                signer(request),
                signers(later, "release.reviewed"),
                signers(later, "release.approved"),
                request.n());
    }

    private static List<String> signers(List<Entry> entries, String action) {
        return entries.stream()
                .filter(entry -> entry.act().action().equals(action))
                .map(ReleaseLines::signer)
                .distinct()
                .toList();
    }

    private static String signer(Entry entry) {
        String signed = text(entry, "signed.name");
        return signed.isEmpty() ? entry.acting().actor() : signed;
    }

    private static String text(Entry entry, String field) {
        return String.valueOf(entry.act().detail().getOrDefault(field, ""));
    }
}
