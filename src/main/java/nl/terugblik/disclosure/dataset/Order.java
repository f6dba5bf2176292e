package nl.terugblik.disclosure.dataset;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The order of families in one release, drawn by a key that is the release's own: the same key gives the same order, and nothing
 * of it says where a family stands in the run or in another release.
 */
public final class Order {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Order(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The order that a key draws, written in hexadecimal digits. */
    public static Order of(String key) {
        return new Order(HexFormat.of().parseHex(key));
    }

    /** What a family is called within the release, by a name that nobody can trace without the key. */
    String member(String family) {
        return drawn("family", family);
    }

    /** The numbers of names of a kind, from 1 on. */
    Map<String, Integer> numbers(String kind, Collection<String> names) {
        TreeMap<String, String> drawn = new TreeMap<>();
        names.forEach(name -> drawn.put(drawn(kind, name), name));
        Map<String, Integer> numbers = new HashMap<>();
        drawn.values().forEach(name -> numbers.put(name, numbers.size() + 1));
        return numbers;
    }

    private String drawn(String kind, String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((kind + "\n" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
