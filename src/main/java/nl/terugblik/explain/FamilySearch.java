package nl.terugblik.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.CellText;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.register.AsOf;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.FamilyHistory;
import nl.terugblik.register.erasure.ErasedFamilies;

/** Finds the family that somebody means in the register. */
public final class FamilySearch {

    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{8,32}");
    private static final int LONGEST_NUMBER = 64;

    private final DataSource database;
    private final MasterKey key;

    public FamilySearch(DataSource database, MasterKey key) {
        this.database = database;
        this.key = key;
    }

    /** Whether a text can be a pseudonym or the start of one; anything else may be an agency's number and is not repeated. */
    public static boolean isPseudonym(String text) {
        return PSEUDONYM.matcher(text).matches();
    }

    /**
     * The family of this number at an agency.
     *
     * @throws CannotExplain when the register holds none
     */
    public Pseudonym byNumber(Optional<String> organisation, String number) {
        String known = CellText.of(number);
        if (known.isEmpty() || known.codePointCount(0, known.length()) > LONGEST_NUMBER) {
            throw new CannotExplain("Give the number of one family on standard input, of at most 64 characters.");
        }
        AsOf now = AsOf.now(new Deliveries(database));
        Pseudonym family = key.pseudonymiser(organisation(organisation, now)).of(Entity.FAMILY, known);
        if (new ErasedFamilies(database, key).contains(family)) {
            throw new CannotExplain("This family was erased: the register holds nothing of it but a mark by which later"
                    + " deliveries of it are left out; the proof lies below erasures in the work folder.");
        }
        if (FamilyHistory.of(database, key, now, family).isEmpty()) {
            throw new CannotExplain("The register holds no family of this number of this organisation. Check both: the"
                    + " organisation is written as in delivery.csv.");
        }
        return family;
    }

    private static String organisation(Optional<String> asked, AsOf now) {
        List<String> known =
                now.deliveries().stream().map(Delivery::organisation).distinct().toList();
        if (asked.isEmpty() && known.size() != 1) {
            throw new CannotExplain(
                    "The register has deliveries of several organisations; say whose number it is with --organisation.");
        }
        return asked.map(CellText::of).orElseGet(() -> known.get(0));
    }

    /**
     * The family of this pseudonym in a study.
     *
     * @param start the pseudonym, or a start of it that no other shares
     * @return empty where the register knows none
     * @throws CannotExplain when several begin so
     */
    Optional<Pseudonym> byPseudonym(String study, String start) {
        StudyPseudonyms pseudonyms = key.studyPseudonyms(study);
        int digits = Math.min(start.length(), Long.BYTES * 2);
        int beyond = Long.SIZE - 4 * digits;
        long first = Long.parseUnsignedLong(start, 0, digits, 16);
        List<Pseudonym> found = FamilyHistory.families(database, key, AsOf.now(new Deliveries(database)), family -> {
            Pseudonym inStudy = pseudonyms.of(family);
            return inStudy.high() >>> beyond == first && inStudy.toString().startsWith(start);
        });
        if (found.size() > 1) {
            throw new CannotExplain(found.size() + " families have a pseudonym that begins so; give more of it.");
        }
        return found.stream().findFirst();
    }
}
