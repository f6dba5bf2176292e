package nl.terugblik.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.Access;

/**
 * Where the files lie that hold a secret.
 *
 * @param credentials where systemd lays credentials; empty where it does not
 * @param beside the folder of the file that names them
 */
public record SecretFiles(Optional<Path> credentials, Path beside) {

    private static final int MOST_BYTES = 4096;

    /**
     * Those that a file names.
     *
     * @param environment the process's environment variables, which say where systemd lays credentials
     */
    public static SecretFiles beside(Path file, Map<String, String> environment) {
        return new SecretFiles(
                Optional.ofNullable(environment.get("CREDENTIALS_DIRECTORY"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of),
                file.toAbsolutePath().resolveSibling(""));
    }

    /**
     * The one line of a file.
     *
     * @throws UnusableSecret where there is no such line, or others could read it
     */
    public String read(String name) {
        Path file = credentials
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .orElseGet(() -> beside.resolve(name));
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableSecret("names a file that is not there.");
            }
            if (Access.isOpenToOthers(file)) {
                throw new UnusableSecret(
                        "names a file that others can read or write; take that right away (chmod 600).");
            }
            String text = Files.size(file) > MOST_BYTES
                    ? ""
                    : Files.readString(file, StandardCharsets.UTF_8).strip();
            if (text.isEmpty() || text.lines().count() > 1) {
                throw new UnusableSecret("names a file that does not hold one line.");
            }
            return text;
        } catch (IOException e) {
            throw new UnusableSecret("names a file that cannot be read.");
        }
    }
}
