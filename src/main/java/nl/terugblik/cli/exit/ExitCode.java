package nl.terugblik.cli.exit;

import java.util.Arrays;

/** What the program tells whoever started it, as a process's exit code. */
public enum ExitCode {
    /** All went well. */
    DONE(0, "done"),
    /** Something went wrong that should not. */
    INTERNAL_ERROR(1, "internal error"),
    /** The command, its options or its arguments are wrong or cannot be read; a key file too. */
    WRONG_USAGE(2, "wrong usage"),
    /** A delivery was refused; the register is as it was. */
    DELIVERY_REFUSED(3, "delivery refused"),
    /** A study file or another input file is not valid. */
    INVALID_INPUT(4, "study or input file invalid"),
    /** A verification did not hold. */
    VERIFICATION_FAILED(5, "verification failed"),
    /** Another run holds the register. */
    REGISTER_HELD(6, "another run holds the register"),
    /** The study is done, but a group of the cohort is too small and all tests are withheld. */
    GROUP_TOO_SMALL(7, "done, but a group is too small and all tests are withheld"),
    /** Something cannot be read or written: a full disk, no permission. */
    CANNOT_READ_OR_WRITE(8, "cannot read or write"),
    /** Deliveries were taken in, and have faults that those before had not; only where that is asked for. */
    NEW_FAULTS(9, "done, with new faults in a delivery"),
    /** A job was asked to stop by the system's signal, as which the system reports it; the next start goes on. */
    STOPPED(143, "stopped by a signal; the next start goes on");

    private final int number;
    private final String words;

    ExitCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /** The one of a number; of a number that none has, an internal error. */
    public static ExitCode of(int number) {
        return Arrays.stream(values())
                .filter(code -> code.number == number)
                .findFirst()
                .orElse(INTERNAL_ERROR);
    }

    /** What a process's exit code says, in a word or a sentence. */
    public static String words(int number) {
        return Arrays.stream(values())
                .filter(code -> code.number == number)
                .findFirst()
                .map(code -> code.words)
                .orElse("something else");
    }

    /** The number that the process ends with: 0 to 9, or 143. */
    public int number() {
        return number;
    }
}
