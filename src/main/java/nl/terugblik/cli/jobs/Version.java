package nl.terugblik.cli.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it down. */
public final class Version implements IVersionProvider {

    /** The version number. */
    public static String number() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return build.getProperty("build.version", "unknown");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"terugblik " + number()};
    }
}
