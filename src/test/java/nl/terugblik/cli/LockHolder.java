package nl.terugblik.cli;

import java.io.IOException;
import java.nio.file.Path;
import nl.terugblik.cli.work.WorkLock;

/** Another process that is at work in a folder until it is killed or its input ends. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        WorkLock lock = WorkLock.take(Path.of(arguments[0]));
        System.out.println("held");
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        lock.close();
    }
}
