package nl.terugblik.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.logbook.Caller;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The manual page and the completion for shells, made of the commands themselves when an installation is packed. */
public final class Manual {

    private static final String NAME = "terugblik";

    private final CommandLine commands;
    private final StringBuilder page = new StringBuilder();

    private Manual(CommandLine commands) {
        this.commands = commands;
    }

    /**
     * Writes {@code man/man1/terugblik.1} and {@code completion/terugblik}.
     *
     * @param arguments the folder to write below
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        PrivateFiles.write(
                PrivateFiles.folder(folder.resolve("man").resolve("man1")).resolve(NAME + ".1"), page());
        PrivateFiles.write(PrivateFiles.folder(folder.resolve("completion")).resolve(NAME), completion());
    }

    /** The manual page, in the language of {@code man}. */
    static String page() {
        return new Manual(commands()).write();
    }

    /** The completion for bash, which zsh takes too. */
    static String completion() {
        return AutoComplete.bash(NAME, commands());
    }

    private static CommandLine commands() {
        return new Program(
                        () -> {
                            throw new IllegalStateException("a manual asks for nothing to be carried out");
                        },
                        Failures.standard(),
                        Map.of(),
                        false,
                        () -> 0L,
                        Clock.systemUTC(),
                        new Caller(NAME, 0),
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()))
                .commands();
    }

    private String write() {
        page.append(".TH TERUGBLIK 1 \"\" \"Terugblik ")
                .append(Version.number())
                .append("\"\n");
        section("NAME", NAME + " \\- retrospective case\\-file research in child protection");
        page.append(".SH SYNOPSIS\n.B terugblik\n[OPTIONS] COMMAND\n");
        page.append(".SH DESCRIPTION\n");
        help(commands);
        page.append(".SH COMMANDS\n");
        subcommands(commands, NAME);
        page.append(".SH EXIT STATUS\n");
        for (ExitCode code : ExitCode.values()) {
            page.append(".TP\n.B ")
                    .append(code.number())
                    .append('\n')
                    .append(roff(ExitCode.words(code.number())))
                    .append('\n');
        }
        return page.toString();
    }

    private void section(String heading, String text) {
        page.append(".SH ").append(heading).append('\n').append(text).append('\n');
    }

    private void subcommands(CommandLine command, String path) {
        Set<CommandLine> each = new LinkedHashSet<>(command.getSubcommands().values());
        for (CommandLine sub : each) {
            if (!sub.getCommandSpec().usageMessage().hidden()) {
                String name = path + " " + sub.getCommandName();
                page.append(".SS ").append(roff(name)).append('\n');
                help(sub);
                subcommands(sub, name);
            }
        }
    }

    /** What {@code --help} prints, as it stands. */
    private void help(CommandLine command) {
        page.append(".nf\n");
        command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                .replace("./" + NAME, NAME)
                .lines()
                .forEach(line -> page.append(roff(line)).append('\n'));
        page.append(".fi\n");
    }

    /** A line that {@code man} prints as it stands. */
    private static String roff(String line) {
        String plain = line.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
