package nl.terugblik.ledger.stored;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom and what entries tell of without naming: each by a salted hash, the same in every entry, whose salt is kept apart. To
 * destroy the salt is to leave entries that hold and that nobody can lay to anyone.
 */
public final class Subjects {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    /** Those of a register. */
    public Subjects(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** The salted hash of a word, 64 hexadecimal digits; made where it is the first time, within the caller's transaction. */
    public String commitment(String word) {
        return known(word).orElseGet(() -> {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            String commitment = commitment(salt, word);
            jdbc.sql("insert into ledger_subject (word, salt, commitment) values (?, ?, ?)")
                    .params(word, salt, commitment)
                    .update();
            return commitment;
        });
    }

    /** The salted hash of a word that some entry told of; empty where none did, or it was forgotten. */
    public Optional<String> known(String word) {
        return jdbc.sql("select commitment from ledger_subject where word = ?")
                .param(word)
                .query(String.class)
                .optional();
    }

    /** The word of a salted hash; empty where it was forgotten. */
    public Optional<String> word(String commitment) {
        return jdbc.sql("select word from ledger_subject where commitment = ?")
                .param(commitment)
                .query(String.class)
                .optional();
    }

    /** Destroys the salt of a word, within the caller's transaction. */
    public void forget(String word) {
        jdbc.sql("delete from ledger_subject where word = ?").param(word).update();
    }

    /** Whether each salted hash is that of its salt and word. */
    public boolean areWhole() {
        return jdbc
                .sql("select word, salt, commitment from ledger_subject")
                .query((row, number) ->
                        commitment(row.getBytes(2), row.getString(1)).equals(row.getString(3)))
                .list()
                .stream()
                .allMatch(holds -> holds);
    }

    /** The hash of salt and text. */
    public static String commitment(byte[] salt, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
