package nl.terugblik.batch;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once, whichever thread asks. */
public final class Memoized<T> implements Supplier<T> {

    private final Supplier<T> make;
    private volatile @Nullable T made;

    public Memoized(Supplier<T> make) {
        this.make = make;
    }

    /** Lets go of the value, which is made anew where it is asked for again. */
    public void forget() {
        synchronized (this) {
            made = null;
        }
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = make.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
