package nl.terugblik.spread;

import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The session in which a part was taken has ended, and the part waits again or is another's. */
final class LostPart extends RuntimeException {

    LostPart(Exception cause) {
        super("The part that was taken is held no more.", cause);
    }

    /** What comes of work in which the database may end the session. */
    static boolean unless(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (DataAccessException | TransactionException e) {
            throw new LostPart(e);
        }
    }
}
