package nl.terugblik.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text and the signatures under it.
 *
 * @param text what is signed, with the line feed at its end
 * @param signatures a line each
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String BEFORE_NAME = "\u2014 ";
    private static final int MOST_CHARACTERS = 100_000;
    private static final int ID_BYTES = 4;
    private static final int TIME_BYTES = 8;

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(letter -> letter < ' ' && letter != '\n')) {
            throw new NotANote("The text of a signed note ends with a line feed and has no other control characters.");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * A signature.
     *
     * @param name who signed, as they say
     * @param id the first bytes of the hash of their key
     * @param signature what the key made of the text
     */
    public record Line(String name, byte[] id, byte[] signature) {

        private String text() {
            return BEFORE_NAME + name + " " + Base64.getEncoder().encodeToString(Ed25519.join(id, signature)) + "\n";
        }

        /** Whether this is of the holder of a key, as it says. */
        public boolean claims(VerifierKey key) {
            return name.equals(key.name()) && Arrays.equals(id, key.idBytes());
        }
    }

    /**
     * Reads a note.
     *
     * @throws NotANote when it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > MOST_CHARACTERS || end < 0 || !note.endsWith("\n")) {
            throw new NotANote("This is no signed note.");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            String[] parts = line.split(" ", -1);
            if (!line.startsWith(BEFORE_NAME) || parts.length != 3 || parts[1].isEmpty()) {
                throw new NotANote("A line below a signed note is no signature.");
            }
            byte[] bytes = bytes(parts[2]);
            if (bytes.length <= ID_BYTES) {
                throw new NotANote("A signature below a signed note is too short.");
            }
            lines.add(new Line(
                    parts[1], Arrays.copyOf(bytes, ID_BYTES), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)));
        }
        SignedNote parsed = new SignedNote(note.substring(0, end + 1), lines);
        if (!parsed.toString().equals(note)) {
            throw new NotANote("A signature below a signed note is not written as it must be.");
        }
        return parsed;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new NotANote("A signature below a signed note is no base64.");
        }
    }

    /** A text that nobody signed yet. */
    public static SignedNote unsigned(String text) {
        return new SignedNote(text, List.of());
    }

    /** The note with a signature more. */
    public SignedNote signed(SigningKey key, String name) {
        VerifierKey verifier = key.verifier(name, VerifierKey.Type.SIGNATURE);
        return with(new Line(name, verifier.idBytes(), key.sign(bytesOf(text))));
    }

    /** The note with a cosignature more. */
    public SignedNote cosigned(SigningKey key, String name, long epochSecond) {
        VerifierKey verifier = key.verifier(name, VerifierKey.Type.COSIGNATURE);
        byte[] time = ByteBuffer.allocate(TIME_BYTES).putLong(epochSecond).array();
        return with(new Line(name, verifier.idBytes(), Ed25519.join(time, key.sign(bytesOf(seen(epochSecond))))));
    }

    private SignedNote with(Line line) {
        List<Line> more = new ArrayList<>(signatures);
        more.add(line);
        return new SignedNote(text, more);
    }

    /** The signature by a key, if it holds; a signature that claims to be the key's and does not hold counts as none. */
    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream()
                .filter(line -> line.claims(key))
                .findFirst()
                .filter(line -> holds(line, key))
                .isPresent();
    }

    /** When the holder of a key cosigned, in seconds since 1970; empty where none did. */
    public Optional<Long> cosignedAt(VerifierKey key) {
        return signatures.stream()
                .filter(line -> line.claims(key) && line.signature.length > TIME_BYTES && holds(line, key))
                .map(SignedNote::time)
                .findFirst();
    }

    private boolean holds(Line line, VerifierKey key) {
        if (key.type() == VerifierKey.Type.SIGNATURE) {
            return Ed25519.isSigned(key.key(), bytesOf(text), line.signature);
        }
        return line.signature.length > TIME_BYTES
                && Ed25519.isSigned(
                        key.key(),
                        bytesOf(seen(time(line))),
                        Arrays.copyOfRange(line.signature, TIME_BYTES, line.signature.length));
    }

    private static long time(Line line) {
        return ByteBuffer.wrap(line.signature).getLong();
    }

    private String seen(long epochSecond) {
        return "cosignature/v1\ntime " + epochSecond + "\n" + text;
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedNote note && toString().equals(note.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The note as it is written: text, an empty line, and a line a signature. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line.text()));
        return note.toString();
    }
}
