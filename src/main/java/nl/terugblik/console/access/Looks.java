package nl.terugblik.console.access;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.AccessNotes;
import nl.terugblik.ledger.LedgerFolder;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.stereotype.Component;

/** The entries of who looked at what in the console: on the disk before anything is shown. */
@Component
public final class Looks {

    private final Place place;

    Looks(Place place) {
        this.place = place;
    }

    /**
     * Enters a look.
     *
     * @param who whoever looks
     * @param action how, such as {@code quarantine.show}
     * @param object at what: a page or a file; never a family's number or pseudonym
     * @param purpose what for
     * @param outcome {@code shown} or {@code refused}
     */
    public void enter(SignedIn who, String action, String object, String purpose, String outcome) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("role", who.role().code());
        detail.put("purpose", purpose);
        AccessNotes.of(new LedgerFolder(place.work(), place.ledgerKey()), place.clock())
                .ifPresent(notes -> notes.enter(
                        Acting.atConsole(who.name(), Version.number()), new Act(action, object, outcome, detail)));
    }
}
