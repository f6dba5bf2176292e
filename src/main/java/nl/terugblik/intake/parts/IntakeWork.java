package nl.terugblik.intake.parts;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.reading.PseudonymsOfDelivery;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.register.Delivery;

/**
 * All that the steps of one intake share.
 *
 * @param source the delivery on disk
 * @param delivery the same delivery as the register knows it
 * @param key the keys
 * @param database the register
 * @param spool where rows lie between steps
 * @param buckets how they are shared out there
 * @param results where the steward's files go
 * @param refusedResults where they go when the delivery is refused for them
 * @param policy what is done about refused rows
 * @param known pseudonyms that were worked out already
 */
public record IntakeWork(
        DeliveryFolder source,
        Delivery delivery,
        IntakeKeys key,
        DataSource database,
        Path spool,
        Buckets buckets,
        Path results,
        Path refusedResults,
        IntakePolicy policy,
        PseudonymsOfDelivery known) {}
