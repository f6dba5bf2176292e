package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.keys.MasterKey;

/**
 * A work folder from which people release, by the commands as a whole.
 *
 * @param folder work folder, keys and everything else lie below it
 */
record Desk(Path folder) {

    private static final Pattern RUN = Pattern.compile("run ([a-z0-9-]+-[0-9a-f]{6}-[0-9]+)");

    /** With a register, in which a key is to be found by an option alone. */
    static Desk in(Path folder) {
        MasterKey.create(folder.resolve("key"));
        return new Desk(folder);
    }

    /** Carries a study out and gives the run's id. */
    String run(String study, String delivery) {
        Said said = ask(
                "run",
                study,
                "--delivery",
                delivery,
                "--key-file",
                folder.resolve("key").toString());
        Matcher id = RUN.matcher(said.out());
        assertThat(id.find()).as(said.out() + said.err()).isTrue();
        return id.group(1);
    }

    void register(String... names) {
        for (String name : names) {
            ask("release", "key", name, "--to", folder.resolve("keys").toString());
            Said said = ask("release", "register", name, publicKey(name));
            assertThat(said.exit()).as(said.err()).isZero();
        }
    }

    String publicKey(String name) {
        return folder.resolve("keys/" + name + ".public.pem").toString();
    }

    /** Asks, and gives the id of the release. */
    String asks(String name, String run, Path plan) {
        Said asked = as(name, "request", run, plan.toString());
        assertThat(asked.exit()).as(asked.err()).isZero();
        return asked.out().split("[ :]")[1];
    }

    /** Has anna ask and ben review and agree; gives the folder outside. */
    Path released(String run, Path plan) {
        String release = asks("anna", run, plan);
        Path out = folder.resolve("out-" + release);
        assertThat(as("ben", "review", release).exit()).isZero();
        Said approved = as("ben", "approve", release, "--to", out.toString());
        assertThat(approved.exit()).as(approved.err()).isZero();
        return out;
    }

    Said as(String name, String... arguments) {
        return with(name, name, arguments);
    }

    /** Somebody signs with somebody's key. */
    Said with(String name, String key, String... arguments) {
        List<String> all = new ArrayList<>(List.of("release"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(
                "--as",
                name,
                "--sign-with",
                folder.resolve("keys/" + key + ".private.pem").toString()));
        return ask(all.toArray(String[]::new));
    }

    Said ask(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--work", folder.resolve("work").toString()));
        all.addAll(List.of(arguments));
        return Said.by(all.toArray(String[]::new));
    }

    /** A refusal in words. */
    static void refused(int exit, String sentence, Said said) {
        assertThat(said.exit()).as(said.out() + said.err()).isEqualTo(exit);
        assertThat(said.err()).contains(sentence).doesNotContain("Exception", "at nl.terugblik");
    }
}
