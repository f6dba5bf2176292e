package nl.terugblik.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.table.CanonicalTable;

/** Rejections as bytes: what can be wrong, each once, and then the lines on which it is. */
final class RejectionBlock {

    private static final int FORMAT = 1;

    private RejectionBlock() {}

    static byte[] of(List<Rejection> rejections) {
        Map<Rejection, List<Rejection>> byFault = new LinkedHashMap<>();
        Map<Rule, List<Rejection>> lastOfRule = new EnumMap<>(Rule.class);
        for (Rejection rejection : rejections) {
            List<Rejection> last = lastOfRule.get(rejection.rule());
            if (last == null || !isAlike(last.get(0), rejection)) {
                last = byFault.computeIfAbsent(fault(rejection), any -> new ArrayList<>());
                lastOfRule.put(rejection.rule(), last);
            }
            last.add(rejection);
        }
        ByteSink out = new ByteSink();
        out.putByte(FORMAT);
        out.putCount(byFault.size());
        byFault.forEach((fault, all) -> {
            out.putText(fault.table().tableName());
            out.putText(fault.column());
            out.putText(fault.rule().name());
            out.putText(fault.severity().name());
            out.putText(fault.scope().name());
            out.putCount(all.size());
            for (Rejection rejection : all) {
                out.putCount(rejection.line());
                out.putCount(rejection.otherLine());
            }
        });
        return out.toByteArray();
    }

    /** Passes them on. */
    static void read(byte[] block, Consumer<Rejection> taker) {
        ByteBuffer in = ByteBuffer.wrap(block);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("rejections in a format of a newer program; use that program");
        }
        for (int faults = ByteSink.readCount(in); faults > 0; faults--) {
            CanonicalTable table = CanonicalTable.valueOf(ByteSink.readText(in).toUpperCase(Locale.ROOT));
            String column = ByteSink.readText(in);
            Rule rule = Rule.valueOf(ByteSink.readText(in));
            Severity severity = Severity.valueOf(ByteSink.readText(in));
            Scope scope = Scope.valueOf(ByteSink.readText(in));
            for (int lines = ByteSink.readCount(in); lines > 0; lines--) {
                int line = ByteSink.readCount(in);
                int otherLine = ByteSink.readCount(in);
                taker.accept(new Rejection(table, line, column, rule, severity, scope, otherLine));
            }
        }
    }

    /** Whether two that break the same rule break it in the same place. */
    private static boolean isAlike(Rejection a, Rejection b) {
        return a.table() == b.table()
                && a.severity() == b.severity()
                && a.scope() == b.scope()
                && a.column().equals(b.column());
    }

    private static Rejection fault(Rejection rejection) {
        return new Rejection(
                rejection.table(), 0, rejection.column(), rejection.rule(), rejection.severity(), rejection.scope(), 0);
    }
}
