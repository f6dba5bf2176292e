package nl.terugblik.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one key; not for use by several threads at once. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private Hmac(Mac mac) {
        this.mac = mac;
    }

    static Hmac of(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Hmac(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    byte[] digest(byte[] message) {
        return mac.doFinal(message);
    }

    byte[] digest(byte[] message, int length) {
        mac.update(message, 0, length);
        return mac.doFinal();
    }
}
