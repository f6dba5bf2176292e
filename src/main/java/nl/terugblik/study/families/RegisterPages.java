package nl.terugblik.study.families;

import java.util.List;
import java.util.UUID;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.StoredCaseFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads an even share of the register's families, a page at a time in order of pseudonym. */
public final class RegisterPages implements ItemStreamReader<List<StoredCaseFile>> {

    private static final String LAST = "family.last";
    private static final String AT_END = "at.end";

    private final CaseFileReader register;
    private final int familiesAPage;
    private final Pseudonym upTo;
    private Pseudonym last;
    private boolean atEnd;

    /**
     * A reader of one of several equal ranges of pseudonyms.
     *
     * @param familiesAPage the most families on a page
     * @param part which one, from 0
     * @param parts how many there are; a power of two
     */
    public RegisterPages(CaseFileReader register, int familiesAPage, int part, int parts) {
        this.register = register;
        this.familiesAPage = familiesAPage;
        long width = Long.divideUnsigned(-1L, parts) + 1;
        this.last = part == 0 ? new Pseudonym(0, 0) : before(part * width);
        this.upTo = part == parts - 1 ? new Pseudonym(-1, -1) : before((part + 1) * width);
    }

    private static Pseudonym before(long high) {
        return new Pseudonym(high - 1, -1);
    }

    @Override
    public void open(ExecutionContext context) {
        if (context.containsKey(LAST)) {
            last = new Pseudonym(UUID.fromString(context.getString(LAST)));
            atEnd = context.containsKey(AT_END);
        }
    }

    @Override
    public @Nullable List<StoredCaseFile> read() {
        if (atEnd) {
            return null;
        }
        CaseFileReader.Page page = register.after(last, upTo, familiesAPage);
        last = page.last();
        atEnd = page.atEnd();
        return atEnd ? null : page.files();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last.bits().toString());
        if (atEnd) {
            context.put(AT_END, true);
        }
    }
}
