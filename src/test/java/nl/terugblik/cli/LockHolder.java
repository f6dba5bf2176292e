package nl.terugblik.cli;

import java.io.IOException;
import java.nio.file.Path;
import nl.terugblik.cli.work.WorkLock;

/** Another process that is at work in a folder, alone or beside others, until it is killed or its input ends. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        WorkLock lock = arguments.length == 1 ? WorkLock.take(folder) : WorkLock.share(folder);
        System.out.println("held");
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        lock.close();
    }
}
