package nl.terugblik.cli.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.secrets.SecretFiles;
import nl.terugblik.secrets.UnusableSecret;
import tools.jackson.databind.JsonNode;

/** A file that says whose accounts may sign in to the console, beside its own. */
final class ProviderFile {

    private ProviderFile() {}

    /**
     * Reads a file, with the secret that it names.
     *
     * @throws InvalidStudy when it is not valid, with a sentence a fault; none repeats the secret
     */
    static SignInProvider read(Path file, Map<String, String> environment) {
        YamlFile yaml = Schemas.SIGN_IN.read(file);
        JsonNode root = yaml.root();
        JsonNode account = root.path("account");
        Set<String> scopes = new LinkedHashSet<>(Set.of("openid"));
        scopes.addAll(root.has("scopes") ? words(root.path("scopes")) : List.of("profile"));
        return new SignInProvider(
                root.path("issuer").asString(),
                root.path("client").asString(),
                secret(yaml, SecretFiles.beside(file, environment)),
                root.path("label").asString(),
                account.path("claim").asString("preferred_username"),
                account.path("without").asString(""),
                scopes,
                words(root.path("acr")),
                words(root.path("amr")),
                root.path("signature").asString("RS256"));
    }

    private static String secret(YamlFile yaml, SecretFiles secrets) {
        try {
            return secrets.read(yaml.root().path("secret_file").asString());
        } catch (UnusableSecret e) {
            throw new InvalidStudy(List.of(yaml.where("/secret_file") + " " + e.getMessage()));
        }
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }
}
