package nl.terugblik.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.terugblik.files.Access;
import nl.terugblik.files.PrivateFiles;

/**
 * The one secret: 32 random bytes, kept as one line of base64 in a file outside the register. Every other key is
 * derived from it, each for one purpose, so that none tells anything about another.
 */
public final class MasterKey implements StudyKeys, IntakeKeys {

    private static final int BYTES = 32;

    private final byte[] secret;

    MasterKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a master key has 32 bytes");
        }
        this.secret = secret.clone();
    }

    /**
     * Reads a key file.
     *
     * @throws UnusableKey when there is no such file or it does not hold 32 bytes in base64
     */
    public static MasterKey read(Path file) {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) { // a device or a pipe might never end
                throw new UnusableKey("The key file " + file + " must hold 32 bytes in base64 on one line.");
            }
            if (Files.exists(file) && Access.isOpenToOthers(file)) {
                throw new UnusableKey("Others can read or write the key file " + file
                        + "; take that right away (chmod 600), and if it lay there for long, give the register a new"
                        + " key (./terugblik rekey).");
            }
            byte[] secret = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.ISO_8859_1).strip()); // any bytes are text in it
            if (secret.length != BYTES) {
                throw new UnusableKey("The key file " + file + " must hold 32 bytes in base64 on one line.");
            }
            return new MasterKey(secret);
        } catch (IOException e) {
            throw new UnusableKey(
                    Files.exists(file)
                            ? "The key file " + file + " cannot be read; check its permissions."
                            : "There is no key file " + file + "; name the one that this register was made with.");
        } catch (IllegalArgumentException e) {
            throw new UnusableKey("The key file " + file + " must hold 32 bytes in base64 on one line.");
        }
    }

    /** Makes a new key and writes it to a file that only its owner can read. */
    public static MasterKey create(Path file) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        PrivateFiles.write(file, Base64.getEncoder().encodeToString(secret) + "\n");
        return new MasterKey(secret);
    }

    /** What tells two keys apart without telling either: the first 16 hexadecimal digits of a derived value. */
    @Override
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint"), 0, 8);
    }

    /** The pseudonymiser of one agency. */
    @Override
    public Pseudonymiser pseudonymiser(String organisation) {
        return new Pseudonymiser(derive("pseudonyms"), organisation);
    }

    /** The pseudonymiser of one study, which turns register pseudonyms into ones that no other study shares. */
    @Override
    public StudyPseudonyms studyPseudonyms(String study) {
        return new StudyPseudonyms(derive("study:" + study));
    }

    /**
     * The seal for what the register stores.
     *
     * @param salt what the register keeps beside it; empty until the key is rotated for the first time
     */
    @Override
    public Seal storageSeal(String salt) {
        return new Seal(derive(salted("storage", salt)));
    }

    /**
     * The seal for rows that were refused, which only the steward may see.
     *
     * @param salt what the register keeps beside it; empty until the key is rotated for the first time
     */
    @Override
    public Seal quarantineSeal(String salt) {
        return new Seal(derive(salted("quarantine", salt)));
    }

    private static String salted(String purpose, String salt) {
        return salt.isEmpty() ? purpose : purpose + ":" + salt;
    }

    /** The seal for the temporary files of a job, which do not outlive it. */
    @Override
    public Seal spoolSeal() {
        return new Seal(derive("spool"));
    }

    /** The seal for what the steps of a study leave for one another: not that of deliveries, which a study has no business with. */
    @Override
    public Seal studySeal(String study) {
        return new Seal(derive("study spool:" + study));
    }

    /**
     * What a worker on a study may open, and no more.
     *
     * @param salt what the register keeps beside its seal for storage now
     */
    public WorkerKey forWorker(String study, String salt) {
        return WorkerKey.of(
                fingerprint(),
                study,
                salt,
                List.of(
                        derive(salted("storage", salt)),
                        derive("study:" + study),
                        derive("moved children"),
                        derive("study spool:" + study)));
    }

    /**
     * What a worker on intakes may open and make, and no more.
     *
     * @param salt what the register keeps beside its seal for storage now
     * @param quarantineSalt beside that for refused rows
     */
    public IntakeWorkerKey forIntakes(String salt, String quarantineSalt) {
        return IntakeWorkerKey.of(
                fingerprint(),
                salt,
                quarantineSalt,
                List.of(
                        derive(salted("storage", salt)),
                        derive(salted("quarantine", quarantineSalt)),
                        derive("moved children"),
                        derive("pseudonyms"),
                        derive("content"),
                        derive("refused rows"),
                        derive("tombstones"),
                        derive("spool")));
    }

    /** The key for hashes of stored content, which must not let anyone test a guess without it. */
    @Override
    public ContentHash contentHash() {
        return new ContentHash(derive("content"));
    }

    /** The key for hashes of refused rows, by which one is known again in a later delivery. */
    @Override
    public ContentHash refusedRowHash() {
        return new ContentHash(derive("refused rows"));
    }

    /** The key for hashes of children that moved to another family. */
    @Override
    public ContentHash movedChildHash() {
        return new ContentHash(derive("moved children"));
    }

    /** The key for fingerprints of deliveries, their files and what runs rest on; it stays when others are rotated. */
    public Fingerprints fingerprints() {
        return new Fingerprints(derive("fingerprints"));
    }

    /** The key for tombstones: what is left of a family that was erased. */
    @Override
    public Tombstones tombstones() {
        return new Tombstones(derive("tombstones"));
    }

    private byte[] derive(String purpose) {
        return Hmac.of(secret).digest(("terugblik/" + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
