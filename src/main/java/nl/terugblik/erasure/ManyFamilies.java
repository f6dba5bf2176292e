package nl.terugblik.erasure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.register.erasure.PendingErasures;
import nl.terugblik.register.erasure.PendingErasures.Pending;

/**
 * The erasure of many families as one deed: first from the runs, while the register still knows who they are, and then from
 * the register, a portion at a time. Wherever it is cut off, asking for it again finds the families that are left.
 */
final class ManyFamilies {

    private static final int PORTION = 200;

    private final Erasure erasure;
    private final PendingErasures pending;

    ManyFamilies(Erasure erasure, PendingErasures pending) {
        this.erasure = erasure;
        this.pending = pending;
    }

    /**
     * Erases families.
     *
     * @param deed the name of the deed, which its proof bears
     * @param why what they are erased for, as the proof says it
     * @param rest erases what can be laid to none of them, in a transaction; gives how many refused rows it was
     */
    Erasure.OutcomeOfMany erase(
            Collection<Pseudonym> families, String deed, String why, Supplier<Integer> rest, Instant now) {
        List<String> notFound = eraseFromRuns(families, deed, now);
        int number = pending.parts(deed).size();
        List<Pseudonym> left = new ArrayList<>(families);
        for (int from = 0; from < left.size(); from += PORTION) {
            List<Pseudonym> portion = left.subList(from, Math.min(left.size(), from + PORTION));
            int first = number + from;
            erasure.within(() -> {
                for (int place = 0; place < portion.size(); place++) {
                    erasure.eraseFromRegister(portion.get(place), deed, first + place + 1, now);
                }
                return portion;
            });
        }
        int restRows = erasure.within(rest);
        erasure.destroyTraces();
        List<Pending> parts = pending.parts(deed);
        List<String> held = pending.runs(deed);
        Path proof = Proof.ofMany(erasure.work(), deed, why, new Proof.Many(parts, restRows, held, notFound), now);
        erasure.within(() -> {
            pending.finish(deed);
            return deed;
        });
        return new Erasure.OutcomeOfMany(
                parts.size(),
                parts.stream().mapToLong(part -> part.erased().versions()).sum(),
                parts.stream().mapToLong(part -> part.erased().refusedRows()).sum() + restRows,
                held,
                notFound,
                proof);
    }

    /** The runs that are not where they were. */
    private List<String> eraseFromRuns(Collection<Pseudonym> families, String deed, Instant now) {
        List<String> found = pending.runs(deed);
        List<String> notFound = new ArrayList<>();
        for (RunSummary study : erasure.ledger().runs()) {
            if (study.kind() == RunKind.STUDY) {
                StudyPseudonyms pseudonyms = erasure.key().studyPseudonyms(study.subject());
                Set<String> inStudy = families.stream()
                        .map(family -> pseudonyms.of(family).toString())
                        .collect(Collectors.toSet());
                RunFolder folder = erasure.folder(study);
                boolean again = found.contains(study.id());
                if (again || folder.holds(inStudy)) {
                    if (!again) {
                        erasure.enter(study, now, () -> pending.found(deed, study.id()));
                    }
                    folder.remove(inStudy, Erasure.HELD);
                }
                erasure.screened(study, folder).leave(inStudy);
                if (folder.isMissing() && !again) {
                    notFound.add(study.id());
                }
                folder.removeUnfinished();
            }
        }
        return notFound;
    }
}
