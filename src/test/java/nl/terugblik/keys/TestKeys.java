package nl.terugblik.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Master keys that are the same in every run. */
public final class TestKeys {

    private TestKeys() {}

    /** A key made of a seed. */
    public static MasterKey key(long seed) {
        byte[] secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return new MasterKey(secret);
    }

    /** Keys in Base64 as they might be found where none belongs: so, as digits and as bytes, a letter each. */
    public static String[] spellings(List<String> encoded) {
        HexFormat digits = HexFormat.of();
        return encoded.stream()
                .flatMap(key -> {
                    byte[] bytes = Base64.getDecoder().decode(key);
                    return Stream.of(key, digits.formatHex(bytes), new String(bytes, StandardCharsets.ISO_8859_1));
                })
                .toArray(String[]::new);
    }
}
