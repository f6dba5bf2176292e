package nl.terugblik.spread.queue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for the name {@code localhost}, made by Java's own tool, and its key, as brokers read them. */
final class BrokerCertificates {

    private static final String PASSWORD = "changeit";

    private BrokerCertificates() {}

    /** Writes {@code broker.pem}, its own authority as {@code authority.pem}, and {@code broker.key}. */
    static void write(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("broker.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile())
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool.out")));
        }
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore read = KeyStore.getInstance("PKCS12");
            read.load(in, PASSWORD.toCharArray());
            String certificate =
                    pem("CERTIFICATE", read.getCertificate("broker").getEncoded());
            Files.writeString(folder.resolve("broker.pem"), certificate);
            Files.writeString(folder.resolve("authority.pem"), certificate);
            Files.writeString(
                    folder.resolve("broker.key"),
                    pem(
                            "PRIVATE KEY",
                            read.getKey("broker", PASSWORD.toCharArray()).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}
