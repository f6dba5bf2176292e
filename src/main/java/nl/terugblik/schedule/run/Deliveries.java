package nl.terugblik.schedule.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.schedule.night.LedgerOutOfReach;
import nl.terugblik.schedule.night.NightFolder;
import nl.terugblik.schedule.night.NightLedger;
import nl.terugblik.schedule.night.NightLedger.Taken;
import nl.terugblik.schedule.pickup.InOrder;
import nl.terugblik.schedule.pickup.Inbox;
import nl.terugblik.schedule.pickup.PutAway;
import nl.terugblik.schedule.plan.PickUp;
import nl.terugblik.schedule.plan.Schedule;

/** The deliveries of one night: claimed, taken in one after another, and put away. */
final class Deliveries {

    private static final String MORE_THAN_FILES =
            "Delivery refused: it holds links, pipes or devices; lay plain files there, and"
                    + " folders of them. Nothing of it was read.";

    private final Schedule schedule;
    private final PickUp plan;
    private final Work work;
    private final NightFolder folder;
    private final NightLedger ledger;
    private final Path left;

    /**
     * The deliveries of a night.
     *
     * @param left the folder below the work folder in which intakes leave what the steward has to know
     */
    Deliveries(Schedule schedule, PickUp plan, Work work, NightFolder folder, NightLedger ledger, Path left) {
        this.schedule = schedule;
        this.plan = plan;
        this.work = work;
        this.folder = folder;
        this.ledger = ledger;
        this.left = left;
    }

    /**
     * What came of them.
     *
     * @param exit the exit code of all intakes together
     * @param found how many were ours to take in
     * @param unready how many were not ready
     * @param isNew whether anything was taken in that had not been, as far as can be told
     * @param taken the new ones, as they are named below the work folder
     */
    record Outcome(int exit, int found, int unready, boolean isNew, List<String> taken) {}

    /**
     * Takes in what is ready; stops at the first that cannot be, other than by a refusal, and leaves the rest as it is.
     *
     * @param began when the night was begun first: what was taken in before its process died is of this night too
     */
    Outcome takeIn(Instant began) {
        Inbox inbox = new Inbox(plan, schedule.name());
        Inbox.Found found = claim(inbox);
        Map<Path, Integer> exits = new LinkedHashMap<>();
        boolean owed = folder.owes();
        int exit = Exit.DONE;
        PutAway putAway = new PutAway(plan.folder());
        List<Path> plain = new ArrayList<>(found.ready());
        if (plain.removeIf(inbox::holdsMoreThanFiles)) {
            exit = Exit.REFUSED;
            found.ready().stream()
                    .filter(delivery -> !plain.contains(delivery))
                    .forEach(delivery -> putAway.refuse(delivery, MORE_THAN_FILES));
        }
        for (Path delivery : InOrder.of(plain, plan.profile())) {
            folder.owe(true);
            int ended = work.step("intake", words(delivery));
            exit = Exit.together(exit == Exit.REFUSED && !Exit.isWell(ended) ? Exit.DONE : exit, ended);
            if (!Exit.isWell(ended) && ended != Exit.REFUSED) {
                break;
            }
            exits.put(delivery, ended);
        }
        Optional<List<Taken>> intakes = intakes(began);
        List<Taken> ours = intakes.stream()
                .flatMap(List::stream)
                .filter(intake -> inbox.isClaim(Path.of(intake.from())))
                .toList();
        exits.forEach((delivery, ended) -> putAway.put(
                delivery,
                ended != Exit.REFUSED,
                ours.stream()
                        .filter(intake -> Path.of(intake.from()).equals(delivery))
                        .findFirst()
                        .map(intake -> left.resolve(intake.folder()))));
        List<String> taken =
                ours.stream().filter(Taken::isTakenIn).map(Taken::folder).toList();
        boolean isNew = intakes.isPresent() ? !taken.isEmpty() : exits.containsValue(Exit.DONE);
        if (!isNew && exits.size() == plain.size()) {
            folder.owe(owed);
        }
        return new Outcome(exit, found.ready().size(), found.unready(), isNew, taken);
    }

    /** A share of a network that is away may be back in a while. */
    private Inbox.Found claim(Inbox inbox) {
        for (int tries = 1; ; tries++) {
            try {
                return inbox.claim(work::waited);
            } catch (CannotWrite e) {
                if (!work.waitsAfter(Exit.CANNOT_READ_OR_WRITE, tries)) {
                    throw e;
                }
            }
        }
    }

    private List<String> words(Path delivery) {
        List<String> words = new ArrayList<>(List.of("intake", delivery.toString()));
        plan.source().ifPresent(profile -> words.addAll(List.of("--source", profile)));
        schedule.limits().rejected().ifPresent(limit -> words.addAll(List.of("--max-rejected", limit.toString())));
        schedule.limits()
                .rejectedTable()
                .ifPresent(limit -> words.addAll(List.of("--max-rejected-table", limit.toString())));
        schedule.limits().withdrawn().ifPresent(limit -> words.addAll(List.of("--max-withdrawn", limit.toString())));
        if (schedule.warnExit()) {
            words.add("--warn-exit");
        }
        return words;
    }

    /** What the ledger has of them; where it is out of reach now, deliveries are put away without the steward's files. */
    private Optional<List<Taken>> intakes(Instant began) {
        try {
            return Optional.of(ledger.intakesSince(began));
        } catch (LedgerOutOfReach e) {
            return Optional.empty();
        }
    }
}
