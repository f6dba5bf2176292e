package nl.terugblik.cli;

/** What the program tells whoever started it, as a process's exit code. */
public enum ExitCode {
    /** All went well. */
    DONE(0),
    /** Something went wrong that should not. */
    INTERNAL_ERROR(1),
    /** The command, its options or its arguments are wrong or cannot be read; a key file too. */
    WRONG_USAGE(2),
    /** A delivery was refused; the register is as it was. */
    DELIVERY_REFUSED(3),
    /** A study file or another input file is not valid. */
    INVALID_INPUT(4),
    /** A verification did not hold. */
    VERIFICATION_FAILED(5),
    /** Another run holds the register. */
    REGISTER_HELD(6),
    /** The study is done, but a group of the cohort is too small and all tests are withheld. */
    GROUP_TOO_SMALL(7),
    /** Something cannot be read or written: a full disk, no permission. */
    CANNOT_READ_OR_WRITE(8),
    /** A job was asked to stop by the system's signal, as which the system reports it; the next start goes on. */
    STOPPED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with: 0 to 8, or 143. */
    public int number() {
        return number;
    }
}
