package nl.terugblik.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;

/** The public half of a key of which only the seed is known, since Java offers no other way from one to the other. */
final class PublicHalf {

    private PublicHalf() {}

    /** Has Java make a pair whose seed is not drawn but given. */
    static byte[] of(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Given(seed));
            KeyPair pair = generator.generateKeyPair();
            return Ed25519.publicBytes(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** A source of randomness that is none. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
