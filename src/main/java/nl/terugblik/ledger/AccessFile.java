package nl.terugblik.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.LineFile;
import nl.terugblik.ledger.tree.Frontier;
import nl.terugblik.ledger.tree.Hash;

/**
 * The file of who looked, and beside it how far it was when the last look was entered, so that the next is numbered on from
 * there whatever was done to the file since.
 */
final class AccessFile {

    static final String LINES = "access.jsonl";
    static final String STATE = "state";

    private final Path folder;
    private final LineFile lines;
    private Frontier frontier;

    private AccessFile(Path folder, LineFile lines, Frontier frontier) {
        this.folder = folder;
        this.lines = lines;
        this.frontier = frontier;
    }

    /** Opens it for whoever holds its lock. */
    static AccessFile open(Path folder) {
        LineFile lines = LineFile.open(folder.resolve(LINES));
        Frontier frontier = state(folder);
        if (lines.lines() > frontier.size()) { // a process was killed before it had written how far it was
            for (String line : lines(folder).subList((int) frontier.size(), (int) lines.lines())) {
                frontier = frontier.with(Hash.ofEntry(line));
            }
        }
        return new AccessFile(folder, lines, frontier);
    }

    /** The whole lines. */
    static List<String> lines(Path folder) {
        Path file = folder.resolve(LINES);
        return LineFile.wholeLines(file);
    }

    /** How far the log was when the last look was entered. */
    static Frontier state(Path folder) {
        Path file = folder.resolve(STATE);
        try {
            if (!Files.exists(file)) {
                return Frontier.EMPTY;
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            String[] words = text.strip().split(" ");
            Frontier frontier =
                    Frontier.of(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1]));
            return text.equals(text(frontier)) ? frontier : Frontier.EMPTY;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Frontier.EMPTY;
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    long size() {
        return frontier.size();
    }

    Frontier frontier() {
        return frontier;
    }

    void add(Entry entry) {
        lines.add(List.of(entry.line()), true);
        frontier = frontier.with(entry.leaf());
        PrivateFiles.write(folder.resolve(STATE), text(frontier));
    }

    private static String text(Frontier frontier) {
        return frontier.size() + " " + HexFormat.of().formatHex(frontier.bytes()) + "\n";
    }
}
