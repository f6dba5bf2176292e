package nl.terugblik.keys;

import java.util.Random;

/** Master keys that are the same in every run. */
public final class TestKeys {

    private TestKeys() {}

    /** A key made of a seed. */
    public static MasterKey key(long seed) {
        byte[] secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return new MasterKey(secret);
    }
}
