package nl.terugblik.schedule.pickup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.schedule.plan.PickUp;

/**
 * The folder in which agencies lay deliveries. One is ready when its marker is there, where one is asked for, and nothing of it has
 * changed between two looks; it is claimed by renaming it, which only one can do. Folders are looked into: nobody tells of changes
 * on a share of a network.
 */
public final class Inbox {

    /** What was claimed and not yet put away. */
    static final String CLAIMED = "claimed";

    private static final Set<String> OURS = Set.of(CLAIMED, PutAway.DONE, PutAway.REFUSED);

    /** What takes longer than this many looks to settle is left for the next night. */
    private static final int LOOKS = 5;

    private final PickUp plan;
    private final Path claimed;

    /** The inbox of a schedule, whose claims lie apart from those of another. */
    public Inbox(PickUp plan, String schedule) {
        this.plan = plan;
        this.claimed = plan.folder().resolve(CLAIMED).resolve(schedule);
    }

    /**
     * What was found.
     *
     * @param ready the deliveries that are ours now, in no order
     * @param unready how many are not ready: still being written, or without their marker
     */
    public record Found(List<Path> ready, int unready) {}

    /**
     * Looks until what is there has settled, and claims it; what an earlier start had claimed and not put away is ours already.
     *
     * @param waited waits so long, and tells whether it did to the end; what was not waited for has not settled
     */
    public Found claim(Predicate<Duration> waited) {
        try {
            TreeMap<Path, Fingerprint> seen = look();
            TreeMap<Path, Fingerprint> settled = new TreeMap<>();
            for (int looks = 1; looks < LOOKS && !settled.keySet().equals(seen.keySet()); looks++) {
                if (!waited.test(plan.settle())) {
                    return new Found(ours(), all().size());
                }
                TreeMap<Path, Fingerprint> again = look();
                settled.clear();
                again.forEach((delivery, now) -> {
                    if (now.equals(seen.get(delivery))) {
                        settled.put(delivery, now);
                    }
                });
                seen.clear();
                seen.putAll(again);
            }
            settled.keySet().forEach(this::claim);
            return new Found(ours(), all().size());
        } catch (IOException e) {
            throw new CannotWrite(plan.folder(), e);
        }
    }

    /** Whether a delivery that was claimed holds a link, a pipe or a device: it is not read. */
    public boolean holdsMoreThanFiles(Path delivery) {
        try {
            return Fingerprint.isOfMoreThanFiles(delivery);
        } catch (IOException e) {
            throw new CannotWrite(delivery, e);
        }
    }

    /** Whether this is where something lies, or lay, that was claimed. */
    public boolean isClaim(Path delivery) {
        return claimed.equals(delivery.getParent());
    }

    /** What was claimed and not put away. */
    private List<Path> ours() throws IOException {
        if (!Files.isDirectory(claimed)) {
            return List.of();
        }
        try (Stream<Path> deliveries = Files.list(claimed)) {
            return deliveries.filter(this::isDelivery).sorted().toList();
        }
    }

    private void claim(Path delivery) {
        PrivateFiles.folder(OwnFolder.in(plan.folder(), CLAIMED).resolve(claimed.getFileName()));
        Path to = claimed.resolve(delivery.getFileName());
        if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS) && PrivateFiles.rename(delivery, to)) {
            markersBeside(delivery).forEach(PrivateFiles::delete);
        }
    }

    /** Whatever looks like a delivery and has its marker, with what can be seen of it. */
    private TreeMap<Path, Fingerprint> look() throws IOException {
        TreeMap<Path, Fingerprint> seen = new TreeMap<>();
        for (Path delivery : all()) {
            Optional<Fingerprint> now = hasMarker(delivery)
                    ? Fingerprint.of(delivery).filter(Fingerprint::isOfSomething)
                    : Optional.empty();
            now.ifPresent(look -> seen.put(delivery, look));
        }
        return seen;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> entries = Files.list(plan.folder())) {
            return entries.filter(entry -> !OURS.contains(name(entry)))
                    .filter(this::isDelivery)
                    .sorted()
                    .toList();
        }
    }

    /** A folder, or with a source profile an archive; nothing hidden and no link. */
    private boolean isDelivery(Path entry) {
        String name = name(entry);
        return !name.startsWith(".")
                && (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                        || plan.source().isPresent()
                                && name.toLowerCase(Locale.ROOT).endsWith(".zip")
                                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS));
    }

    private boolean hasMarker(Path delivery) throws IOException {
        if (plan.marker().isEmpty() || !markersBeside(delivery).isEmpty()) {
            return true;
        }
        if (!Files.isDirectory(delivery)) {
            return false;
        }
        Pattern marker = pattern();
        try (Stream<Path> files = Files.list(delivery)) {
            return files.anyMatch(file -> marker.matcher(name(file)).matches());
        }
    }

    /** The marker beside a delivery: for {@code *.klaar} the file {@code 2026-11.klaar} beside {@code 2026-11} or its archive. */
    private List<Path> markersBeside(Path delivery) {
        String name = name(delivery);
        String bare = name.toLowerCase(Locale.ROOT).endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
        return plan.marker().filter(marker -> marker.contains("*")).stream()
                .flatMap(marker ->
                        Stream.of(name, bare).map(of -> marker.replaceFirst("\\*", Matcher.quoteReplacement(of))))
                .distinct()
                .map(delivery::resolveSibling)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private Pattern pattern() {
        return Pattern.compile(plan.marker()
                .orElse("*")
                .chars()
                .mapToObj(letter -> letter == '*' ? ".*" : Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
