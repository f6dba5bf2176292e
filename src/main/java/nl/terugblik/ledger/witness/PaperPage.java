package nl.terugblik.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.SignedNote;

/** A checkpoint as a page for a bound logbook: size and root in groups that can be read out and typed. */
public final class PaperPage {

    private static final int GROUP = 4;
    private static final int GROUPS_A_LINE = 4;

    private PaperPage() {}

    /** The page of a note. */
    public static String of(String note, Instant now) {
        Checkpoint checkpoint = Checkpoint.of(SignedNote.parse(note));
        String root = HexFormat.of().formatHex(checkpoint.root().bytes());
        StringBuilder page = new StringBuilder("CONTROLEPUNT / CHECKPOINT\n\n");
        page.append("Logbestand / log     ").append(checkpoint.origin()).append('\n');
        page.append("Regels / entries     ").append(checkpoint.size()).append('\n');
        page.append("Moment / at          ")
                .append(now.truncatedTo(ChronoUnit.SECONDS))
                .append('\n');
        page.append("Wortel / root\n");
        for (int line = 0; line < root.length(); line += GROUP * GROUPS_A_LINE) {
            page.append("    ");
            for (int group = line; group < line + GROUP * GROUPS_A_LINE; group += GROUP) {
                page.append(' ').append(root, group, group + GROUP);
            }
            page.append('\n');
        }
        page.append("Controle / check     ")
                .append(check(checkpoint.size() + ":" + root))
                .append('\n');
        page.append("\nDatum / date ____-__-__     Paraaf / initials ________\n");
        page.append("\n./terugblik verify --against \"")
                .append(checkpoint.size())
                .append(':')
                .append("ROOT\"\n");
        return page.toString();
    }

    /** Four digits by which a slip of the pen is seen: the first half of the CRC-32 of size, colon and root. */
    static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return String.format(Locale.ROOT, "%08x", crc.getValue()).substring(0, GROUP);
    }
}
