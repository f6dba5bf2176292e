package nl.terugblik.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.archive.FileKind;
import nl.terugblik.intake.archive.PackedFiles;

/** The look at a file by its kind and name, before it is read: whether it is what its name says, and safe. */
public final class WorkbookCheck {

    private static final Pattern NAME = Pattern.compile(".*\\.(xls|xlsx|xlsm|xltx|xltm|xlsb|ods|numbers)");
    private static final String SAVE = "open it in its program and save it as .xlsx (Excel workbook)";
    private static final int BUFFER_BYTES = 1 << 16;

    private WorkbookCheck() {}

    /** Whether a file is to be read as a workbook, by its name. */
    public static boolean isNamedSo(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
                .matches();
    }

    /**
     * Looks at a file.
     *
     * @throws IntakeRefused when it is something else than its name says, cannot be read, or is not safe
     */
    public static void check(Path file) throws IOException {
        FileKind kind = FileKind.of(file);
        if (!isNamedSo(file)) {
            if (kind == FileKind.OLE2 || kind == FileKind.PDF || kind.isPacked()) {
                throw refused(
                        file,
                        "is " + (kind == FileKind.ZIP ? "a workbook or a zip archive" : kind.words())
                                + " and no text, whatever its name says; name it in the source profile and the delivery as what"
                                + " it is (.xlsx), or export it as CSV");
            }
            return;
        }
        switch (kind) {
            case ZIP -> {
                PackedFiles.checkWorkbook(file);
                try (PackedFiles files = PackedFiles.ofWorkbook(file)) {
                    checkParts(file, files.names());
                }
            }
            case OLE2 ->
                throw refused(
                        file,
                        holds(file, "EncryptedPackage")
                                ? "is protected by a password, which this program does not ask for; save it without one, and"
                                        + " send it by a way that is safe"
                                : "is a workbook of the old kind (.xls), of Excel 97 to 2003; " + SAVE);
            case EMPTY -> throw refused(file, "is empty; export it again");
            case XML ->
                throw refused(
                        file, "is an XML file, such as Excel 2003 wrote (XML Spreadsheet), and no workbook; " + SAVE);
            case WEB_PAGE ->
                throw refused(
                        file, "is a web page (HTML) under the name of a workbook, as some systems export; " + SAVE);
            case TEXT ->
                throw refused(
                        file,
                        "is a text file (such as CSV) under the name of a workbook; rename it to .csv and name it so in"
                                + " the source profile, or " + SAVE);
            default -> throw refused(file, "is " + kind.words() + " and no workbook; " + SAVE);
        }
    }

    private static void checkParts(Path file, Set<String> names) {
        boolean sheets = false;
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            sheets |= lower.endsWith("workbook.xml") || lower.startsWith("xl/worksheets/");
            if (lower.endsWith("workbook.bin")) {
                throw refused(file, "is a binary workbook (.xlsb); " + SAVE);
            }
            if (lower.endsWith(".iwa")) {
                throw refused(file, "is a document of Apple's Numbers; export it from there as .xlsx");
            }
            if (lower.equals("encryptedpackage") || lower.equals("encrypted-package")) {
                throw refused(
                        file,
                        "is protected by a password, which this program does not ask for; save it without"
                                + " one, and send it by a way that is safe");
            }
        }
        if (sheets) {
            return;
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw refused(file, "is an OpenDocument spreadsheet (.ods); " + SAVE);
        }
        throw refused(file, "is a zip archive that holds no workbook; " + SAVE);
    }

    /** Whether a name stands in a file as Office writes names, in UTF-16. */
    private static boolean holds(Path file, String name) throws IOException {
        String wanted = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] some = in.readNBytes(BUFFER_BYTES); some.length > 0; some = in.readNBytes(BUFFER_BYTES)) {
                String here = before + new String(some, StandardCharsets.ISO_8859_1);
                if (here.contains(wanted)) {
                    return true;
                }
                before = here.substring(Math.max(0, here.length() - wanted.length()));
            }
        }
        return false;
    }

    private static IntakeRefused refused(Path file, String what) {
        return new IntakeRefused("Delivery refused: " + file.getFileName() + " " + what + ".");
    }
}
