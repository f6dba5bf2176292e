package nl.terugblik.round;

import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.erasure.ErasedFamilies;
import nl.terugblik.register.rows.Objections;
import nl.terugblik.round.hand.DrawnFiles;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.unit.Left;
import nl.terugblik.round.unit.Selection;
import nl.terugblik.round.unit.Units;
import nl.terugblik.round.unit.UnusableUnits;

/**
 * What may be coded: of a delivery that was taken in, or of the case files of a run, what is of families that neither object nor were
 * erased.
 */
final class Admission {

    private final DataSource database;
    private final MasterKey key;

    private final DrawnFiles files;

    Admission(DataSource database, MasterKey key, DrawnFiles files) {
        this.database = database;
        this.key = key;
        this.files = files;
    }

    Selection select(RoundPlan plan) {
        ErasedFamilies erased = new ErasedFamilies(database, key);
        Objections objections = new Objections(database);
        Left left = new Left(family -> why(family, erased, objections));
        return plan.hand().isPresent() ? files.select(plan, left) : ofDelivery(plan, left);
    }

    private Selection ofDelivery(RoundPlan plan, Left left) {
        DeliveryFolder delivery = DeliveryFolder.look(plan.source().delivery());
        Optional<Integer> published = new Deliveries(database)
                .find(delivery.organisation(), delivery.contentHash(key.fingerprints()))
                .flatMap(Delivery::publishedNo);
        if (published.isEmpty()) {
            throw new UnusableUnits("The delivery in " + delivery.folder()
                    + " was not taken in as it lies there; do that first (./terugblik intake " + delivery.folder()
                    + "), so that objections are known.");
        }
        return Units.of(plan, delivery, key.pseudonymiser(delivery.organisation()), left);
    }

    private static String why(Pseudonym family, ErasedFamilies erased, Objections objections) {
        return erased.contains(family) ? "erased" : objections.stands(family) ? "objection" : "";
    }
}
