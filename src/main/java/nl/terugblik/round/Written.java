package nl.terugblik.round;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.store.StoredRound.State;

/**
 * What a step of a round writes, entered with the state that the round is in by then; a step that is done again is entered where it
 * wrote otherwise, or where nobody knows since it was cut off in between.
 *
 * @param round whose step it is
 * @param folder where it writes
 * @param store knows how far the round is
 * @param deeds enters it
 * @param isCutOff whether what was written before may not be as it was entered
 * @param before the hashes of what lay there
 */
record Written(StoredRound round, RoundFolder folder, RoundStore store, Deeds deeds, boolean isCutOff, String before) {

    /** Begins a step: from here on, until it ends, files may not be as they were entered. */
    static Written begin(StoredRound round, RoundFolder folder, RoundStore store, Deeds deeds) {
        folder.tables(); // it goes with a family that is erased
        boolean isCutOff = folder.isUnentered();
        String before = folder.hashes(folder.results());
        folder.unentered();
        return new Written(round, folder, store, deeds, isCutOff, before);
    }

    /** Enters the step itself. */
    void enter(String action, Map<String, Object> told, List<Path> files, State state) {
        enter(action, told, files, state, () -> {});
    }

    /** Enters the step itself, together with a change to the register. */
    void enter(String action, Map<String, Object> told, List<Path> files, State state, Runnable change) {
        Map<String, Object> detail = new LinkedHashMap<>(told);
        detail.put("outputs_sha256", folder.hash(files));
        detail.put("outputs", folder.hashes(files));
        deeds.enter(action, round, detail, () -> {
            change.run();
            store.state(round, state);
        });
    }

    /** Enters what was written anew, where it may be other than was entered before. */
    void enterAgain(List<Path> files) {
        if (isCutOff || !before.equals(folder.hashes(folder.results()))) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("outputs", folder.hashes(files));
            deeds.enter("coding.rewritten", round, detail, () -> {});
        }
    }

    /** Ends the step: all that it wrote is entered. */
    void end() {
        folder.entered();
    }
}
