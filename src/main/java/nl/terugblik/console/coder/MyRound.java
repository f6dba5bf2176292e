package nl.terugblik.console.coder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.place.Place;
import nl.terugblik.round.desk.Desk;
import nl.terugblik.round.desk.Drafts;
import nl.terugblik.round.desk.Given;
import nl.terugblik.round.desk.Progress;

/**
 * A round as one of its coders may see it.
 *
 * @param progress how far it is
 * @param own their place in it
 * @param folder where it lies
 */
record MyRound(Progress progress, Progress.Place own, Path folder) {

    /** The rounds that name whoever asks. */
    static List<MyRound> all(Place place) {
        return Progress.all(place.work()).stream()
                .flatMap(progress -> of(place, progress).stream())
                .toList();
    }

    /** A round that names whoever asks; of any other they are told that there is none. */
    static MyRound must(Place place, String round) {
        return Progress.of(place.work(), round)
                .flatMap(progress -> of(place, progress))
                .orElseThrow(NotFound::new);
    }

    private static Optional<MyRound> of(Place place, Progress progress) {
        return Optional.of(progress)
                .filter(Progress::hasPages)
                .flatMap(pages -> pages.place(SignedIn.must().name()))
                .map(own -> new MyRound(progress, own, Progress.folder(place.work(), progress.round())));
    }

    /** The name of the round. */
    public String name() {
        return progress.round();
    }

    /** Whether there is something for them to code now. */
    public boolean isAtWork() {
        return progress.hasSheet(own);
    }

    /** Their sheet, where it was given out. */
    Optional<Desk> desk() {
        return isAtWork() ? Desk.of(folder.resolve("sheets"), own.coder()) : Optional.empty();
    }

    Desk mustHaveDesk() {
        return desk().orElseThrow(NotFound::new);
    }

    /** What they have given on pages. */
    Drafts drafts() {
        return Drafts.of(folder, own.coder());
    }

    /** A file of their sheet. */
    Path sheet(String kind) {
        return folder.resolve("sheets").resolve(own.coder() + "." + kind);
    }

    /** How many rows are done by what they gave on pages. */
    static long done(Map<String, Given> given) {
        return given.values().stream().filter(Given::isDone).count();
    }
}
