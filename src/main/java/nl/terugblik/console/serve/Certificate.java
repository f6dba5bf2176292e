package nl.terugblik.console.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import nl.terugblik.cli.exit.CannotServe;
import nl.terugblik.cli.jobs.WebServer.Keystore;

/** A certificate with its key, in a keystore: tried before anything is served, so that what is wrong with it is said. */
final class Certificate {

    private Certificate() {}

    static void mustOpen(Keystore keystore) {
        try (InputStream in = Files.newInputStream(keystore.file())) {
            KeyStore opened = KeyStore.getInstance("PKCS12");
            opened.load(in, keystore.password().toCharArray());
            if (!hasKey(opened)) {
                throw new CannotServe("The keystore " + keystore + " holds no certificate with its key.");
            }
        } catch (IOException e) {
            throw new CannotServe(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "The keystore " + keystore + " does not open with the password in TERUGBLIK_TLS_PASSWORD."
                            : "The keystore " + keystore + " is none in PKCS #12 that can be read.");
        } catch (GeneralSecurityException e) {
            throw new CannotServe("The keystore " + keystore + " is none that this Java can open.");
        }
    }

    private static boolean hasKey(KeyStore opened) throws KeyStoreException {
        for (String alias : Collections.list(opened.aliases())) {
            if (opened.isKeyEntry(alias)) {
                return true;
            }
        }
        return false;
    }
}
