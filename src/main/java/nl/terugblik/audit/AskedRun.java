package nl.terugblik.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.wording.DidYouMean;

/**
 * A run as people name it: by its id, by a start of it that no other run shares, or as {@code last}.
 *
 * @param asked what was given
 */
public record AskedRun(String asked) {

    /** Names the run that began last. */
    public static final String LAST = "last";

    private static final String RUNS = "runs";
    private static final int MOST = 8;

    /** The run, where just one is meant; runs come as the ledger lists them, the latest first. */
    public Optional<RunSummary> among(List<RunSummary> runs) {
        Optional<RunSummary> exact =
                runs.stream().filter(run -> run.id().equals(asked)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        if (asked.equals(LAST)) {
            return runs.stream().findFirst();
        }
        List<RunSummary> candidates = candidates(runs);
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** Why no run is meant, for people: there is none, or there are several, which are named. */
    public String whyNone(List<RunSummary> runs) {
        List<String> candidates = candidates(runs).stream().map(RunSummary::id).toList();
        if (candidates.isEmpty()) {
            return "No run has the id " + asked + "; ./terugblik runs lists them."
                    + DidYouMean.question(
                            asked, runs.stream().map(RunSummary::id).toList());
        }
        List<String> named = candidates.subList(0, Math.min(candidates.size(), MOST));
        return "The ids of " + candidates.size() + " runs begin with " + asked + ": " + String.join(", ", named)
                + (named.size() < candidates.size() ? " and others" : "") + "; give more of the one you mean.";
    }

    /**
     * The folder of the run: the one that is named, or the one below a work folder that is called so, or alone begins so. Only
     * what holds a finished run counts.
     */
    public Optional<Path> folder(Path work) {
        if (isRun(Path.of(asked))) {
            return Optional.of(Path.of(asked));
        }
        List<Path> folders = folders(work);
        Optional<Path> exact = folders.stream()
                .filter(folder -> String.valueOf(folder.getFileName()).equals(asked))
                .findFirst();
        return exact.isPresent() || folders.size() != 1 ? exact : Optional.of(folders.get(0));
    }

    /** Why no folder is meant, for people. */
    public String whyNoFolder(Path work) {
        return folders(work).isEmpty()
                ? "There is no run " + asked + " below " + work.resolve(RUNS)
                        + ": no finished run is called so, or begins so. Name its id (./terugblik runs lists them) or its folder."
                : "Several runs begin with " + asked + "; give more of the id of the one you mean.";
    }

    private List<Path> folders(Path work) {
        Path runs = work.resolve(RUNS);
        if (asked.isEmpty() || !Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).startsWith(asked) && isRun(folder))
                    .filter(folder -> !String.valueOf(folder.getFileName()).endsWith(".partial"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve("run.json"));
    }

    private List<RunSummary> candidates(List<RunSummary> runs) {
        return asked.isEmpty()
                ? List.of()
                : runs.stream().filter(run -> run.id().startsWith(asked)).toList();
    }
}
