package nl.terugblik.round;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.exchange.Exchange;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.interviews.InterviewTables;
import nl.terugblik.round.page.InterviewPages;
import nl.terugblik.round.page.PlanPages;
import nl.terugblik.round.plans.PlanTables;
import nl.terugblik.round.scheme.RoundPlan.From;
import nl.terugblik.round.store.StoredRound;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitNames;

/** Writes what follows from the final codes of a round, by the kind of its units. */
record RoundResults(MasterKey key, RoundFolder folder) {

    /** Writes it, and gives the tables. */
    List<Path> write(StoredRound round, List<Document> documents, FinalCodes codes) {
        if (round.plan().source().from() == From.INTERVIEWS) {
            List<Path> tables = new ArrayList<>(
                    InterviewTables.write(folder.tables(), round.plan().scheme(), documents, codes));
            tables.addAll(InterviewPages.write(folder.path(), round.plan().scheme()));
            return tables;
        }
        if (!round.plan().scheme().has("category") || round.plan().hand().isPresent()) {
            return List.of();
        }
        Path dataset = folder.path().resolve("dataset");
        PrivateFiles.delete(dataset); // what an earlier go left of it, cut off or with somebody who left since
        List<Path> files = PlanTables.write(
                folder.tables(),
                PrivateFiles.folder(dataset),
                round.plan(),
                round.day(),
                new UnitNames(round.key()),
                key.studyPseudonyms("round " + round.name()),
                documents,
                codes);
        Exchange.write(folder.path());
        List<Path> all = new ArrayList<>(files);
        all.addAll(PlanPages.write(folder.path(), round.plan().scheme()));
        return all;
    }
}
