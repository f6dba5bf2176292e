package nl.terugblik.cli.exit;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.accounts.UnusableAccounts;
import nl.terugblik.backup.CannotRestore;
import nl.terugblik.backup.DamagedBackup;
import nl.terugblik.compare.run.CannotCompare;
import nl.terugblik.compare.run.ChangedRun;
import nl.terugblik.disclosure.dataset.NotCoarser;
import nl.terugblik.disclosure.dataset.TooFew;
import nl.terugblik.disclosure.run.UnreadableRun;
import nl.terugblik.disclosure.suppression.CannotProtect;
import nl.terugblik.erasure.CannotErase;
import nl.terugblik.explain.CannotExplain;
import nl.terugblik.explain.NotInRun;
import nl.terugblik.filenotes.CannotTell;
import nl.terugblik.filenotes.OtherDelivery;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.OpenToOthers;
import nl.terugblik.files.table.UnreadableTable;
import nl.terugblik.files.table.WrongColumns;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.NotEnoughDisk;
import nl.terugblik.intake.NotEnoughMemory;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.UnusableKey;
import nl.terugblik.ledger.note.NotANote;
import nl.terugblik.ledger.note.OtherHistory;
import nl.terugblik.ledger.witness.NotGrown;
import nl.terugblik.lineage.sending.CannotSend;
import nl.terugblik.lineage.sending.UnusableLineageAddress;
import nl.terugblik.logbook.WrongDays;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.quarantine.NotInQuarantine;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.signing.NotAsSigned;
import nl.terugblik.round.CannotCode;
import nl.terugblik.round.SheetRefused;
import nl.terugblik.round.sheet.UnreadableSheet;
import nl.terugblik.round.unit.UnusableUnits;
import nl.terugblik.sample.TargetNotEmptyException;
import nl.terugblik.verification.NoSuchRun;

/**
 * The one place where an exception becomes a sentence and an exit code.
 *
 * <p>An exception that is listed here was written for people: its message is shown as it is. Of any other only the class
 * is named, because its message may quote what it was working on.
 */
public final class Failures {

    private static final int FILE_CORRUPTED = 90030;

    private final Map<Class<? extends Exception>, Function<Exception, ExitCode>> written;

    private Failures(Map<Class<? extends Exception>, Function<Exception, ExitCode>> written) {
        this.written = written;
    }

    /** The failures of the packages that the command line knows. */
    public static Failures standard() {
        return new Failures(Map.of())
                .and(IntakeRefused.class, ExitCode.DELIVERY_REFUSED)
                .and(WrongDays.class, ExitCode.WRONG_USAGE)
                .and(NoRegister.class, ExitCode.WRONG_USAGE)
                .and(NotInQuarantine.class, ExitCode.WRONG_USAGE)
                .and(CannotServe.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(UnusableAccounts.class, ExitCode.WRONG_USAGE)
                .and(CannotRestore.class, ExitCode.WRONG_USAGE)
                .and(DamagedBackup.class, ExitCode.VERIFICATION_FAILED)
                .and(CannotErase.class, ExitCode.WRONG_USAGE)
                .and(CannotCode.class, ExitCode.WRONG_USAGE)
                .and(SheetRefused.class, ExitCode.INVALID_INPUT)
                .and(UnreadableSheet.class, ExitCode.INVALID_INPUT)
                .and(UnusableUnits.class, ExitCode.INVALID_INPUT)
                .and(CannotTell.class, ExitCode.WRONG_USAGE)
                .and(CannotExplain.class, ExitCode.WRONG_USAGE)
                .and(NotInRun.class, ExitCode.INVALID_INPUT)
                .and(NoSuchRun.class, ExitCode.WRONG_USAGE)
                .and(OtherHistory.class, ExitCode.VERIFICATION_FAILED)
                .and(NotGrown.class, ExitCode.VERIFICATION_FAILED)
                .and(NotANote.class, ExitCode.WRONG_USAGE)
                .and(OtherDelivery.class, ExitCode.VERIFICATION_FAILED)
                .and(CannotCompare.class, ExitCode.WRONG_USAGE)
                .and(ChangedRun.class, ExitCode.VERIFICATION_FAILED)
                .and(CannotSend.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(UnusableLineageAddress.class, ExitCode.WRONG_USAGE)
                .and(CannotRelease.class, ExitCode.WRONG_USAGE)
                .and(CannotProtect.class, ExitCode.WRONG_USAGE)
                .and(NotCoarser.class, ExitCode.WRONG_USAGE)
                .and(TooFew.class, ExitCode.GROUP_TOO_SMALL)
                .and(UnreadableRun.class, ExitCode.INVALID_INPUT)
                .and(NotAsSigned.class, ExitCode.VERIFICATION_FAILED)
                .and(RegisterHeld.class, ExitCode.REGISTER_HELD)
                .and(UnusableKey.class, ExitCode.WRONG_USAGE)
                .and(UnusableAddress.class, ExitCode.WRONG_USAGE)
                .and(BrokenSeal.class, ExitCode.VERIFICATION_FAILED)
                .and(CannotWrite.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(OpenToOthers.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(NotEnoughDisk.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(NotEnoughMemory.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(CannotMatch.class, ExitCode.INVALID_INPUT)
                .and(UnreadableTable.class, ExitCode.INVALID_INPUT)
                .and(WrongColumns.class, ExitCode.WRONG_USAGE)
                .and(TargetNotEmptyException.class, ExitCode.WRONG_USAGE);
    }

    /** These failures and one more, whose message is written for people. */
    public Failures and(Class<? extends Exception> kind, ExitCode code) {
        return and(kind, failure -> code);
    }

    /** These failures and one more, which knows itself how a command ends by it. */
    public <E extends Exception> Failures and(Class<E> kind, Function<? super E, ExitCode> code) {
        Map<Class<? extends Exception>, Function<Exception, ExitCode>> more = new LinkedHashMap<>(written);
        more.put(kind, failure -> code.apply(kind.cast(failure)));
        return new Failures(more);
    }

    /** What a failure is called: the first of our own kinds among its causes, else what it is. */
    public static String name(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("nl.terugblik.")) {
                return cause.getClass().getSimpleName();
            }
        }
        return failure.getClass().getSimpleName();
    }

    /** What is said of it, without where in the program it was. */
    public String sentence(Throwable failure) {
        return explain(failure, false).sentence();
    }

    /** The exit code of a command that fails so. */
    public ExitCode code(Throwable failure) {
        return explain(failure, false).code();
    }

    /** Tells what went wrong in a sentence, and where in the program when asked for details. */
    public ExitCode report(Throwable failure, boolean verbose, PrintWriter err) {
        Explanation explanation = explain(failure, verbose);
        err.println(explanation.sentence());
        if (verbose) {
            printWhere(failure, err);
        }
        err.flush();
        return explanation.code();
    }

    private Explanation explain(Throwable failure, boolean verbose) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<ExitCode> code = codeOf(cause);
            if (code.isPresent()) {
                return new Explanation(code.get(), String.valueOf(cause.getMessage()));
            }
            if (isDamagedRegister(cause)) {
                return new Explanation(
                        ExitCode.VERIFICATION_FAILED,
                        "The register's file is damaged or cut short; restore it from a backup.");
            }
            if (cause instanceof SQLException fault && isOfTheServer(fault)) {
                return new Explanation(
                        ExitCode.CANNOT_READ_OR_WRITE,
                        "The database stopped answering or has no room left; start again when it is well, the work"
                                + " goes on where it stopped.");
            }
            if (cause instanceof IOException fault) {
                return new Explanation(ExitCode.CANNOT_READ_OR_WRITE, sentence(fault));
            }
            if (cause instanceof OutOfMemoryError) {
                return new Explanation(
                        ExitCode.INTERNAL_ERROR,
                        "The memory is not enough for this; allow more, for instance with"
                                + " TERUGBLIK_JAVA_OPTS=-Xmx1g, and start again.");
            }
        }
        String details = verbose ? "" : " Run again with --verbose to see details.";
        return new Explanation(
                ExitCode.INTERNAL_ERROR, "Internal error (" + failure.getClass().getName() + ")." + details);
    }

    private Optional<ExitCode> codeOf(Throwable cause) {
        return written.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(cause))
                .map(entry -> entry.getValue().apply((Exception) cause))
                .findFirst();
    }

    /** Whether the file of a register does not hold together; of its library only the store's own failure has no code. */
    private static boolean isDamagedRegister(Throwable cause) {
        return (cause instanceof SQLException fault && fault.getErrorCode() == FILE_CORRUPTED
                        || cause.getClass().getName().equals("org.h2.mvstore.MVStoreException"))
                && !isOfTheDisk(cause);
    }

    /** Whether the disk would not take or give something, where the database calls its own file broken for it. */
    private static boolean isOfTheDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof EOFException)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the server is at fault and not what we asked: a lost connection, a full disk, a shutdown. A pool whose
     * connection was lost gives no state.
     */
    private static boolean isOfTheServer(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return fault.getSQLState() == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58");
    }

    private static String sentence(IOException fault) {
        String where = fault instanceof FileSystemException file && file.getFile() != null ? file.getFile() : "a file";
        if (fault instanceof AccessDeniedException) {
            return "Cannot read or write " + where + ": permission denied.";
        }
        if (fault instanceof NoSuchFileException) {
            return "Cannot read " + where + ": it is not there.";
        }
        if (String.valueOf(fault.getMessage()).contains("No space left")) {
            return "Cannot write " + where + ": the disk is full; make room and start again.";
        }
        return "Cannot read or write " + where + " (" + fault.getClass().getSimpleName() + ").";
    }

    /** The frames of every cause; messages only of our own exceptions, since others may quote the data. */
    private static void printWhere(Throwable failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String kind = cause.getClass().getName();
            err.println(kind.startsWith("nl.terugblik.") ? kind + ": " + cause.getMessage() : kind);
            for (StackTraceElement frame : cause.getStackTrace()) {
                err.println("    at " + frame);
            }
        }
    }

    private record Explanation(ExitCode code, String sentence) {}
}
