package nl.terugblik.dataset.rows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.codes.Answered;
import nl.terugblik.coding.codes.ScaleItems;
import nl.terugblik.cohort.Group;
import nl.terugblik.files.ByteSink;
import nl.terugblik.protocol.Study;

/**
 * What Cronbach's alpha of scales needs of the answers of many families, added up: whole numbers, so that their order is nothing to
 * them. Of one family they would be its answers, so they are kept nowhere.
 */
public final class ItemSums {

    private static final int PLACES_AN_ITEM = 2;

    private final boolean asks;
    private final List<ScaleItems> scales;
    private final List<Group> groups;

    /** For each scale and group: families, and of each item and of their total the sum and the sum of squares. */
    private final List<long[]> sums = new ArrayList<>();

    private final long[] unread = new long[4];

    private ItemSums(Study study) {
        this.asks = !study.instrument().material().questionnaires().isEmpty();
        this.scales = asks ? Coder.of(study.instrument()).scales() : List.of();
        this.groups = Group.of(study);
        for (ScaleItems scale : scales) {
            groups.forEach(group -> sums.add(new long[1 + PLACES_AN_ITEM * (scale.count() + 1)]));
        }
    }

    /** Sums of no family yet. */
    public static ItemSums of(Study study) {
        return new ItemSums(study);
    }

    /** Whether the study has no questionnaire of which anything is added up. */
    public boolean isEmpty() {
        return !asks;
    }

    /** Writes down what {@link #addAll} adds of a family; nothing where it answered no scale in full. */
    public static void write(FamilyInRows family, ByteSink out) {
        byte[] items = family.items();
        if (items.length > 0) {
            out.putByte(family.group());
            out.putCount(items.length);
            out.putBytes(items, items.length);
        }
    }

    /** Adds families that were written down. */
    public void addAll(ByteBuffer families) {
        while (families.hasRemaining()) {
            int group = families.get();
            byte[] items = new byte[ByteSink.readCount(families)];
            families.get(items);
            add(items, group);
        }
    }

    /** What is added up of a family: of all what cannot be read, and of those in comparisons the answers. */
    static byte[] of(CodedFamily coded) {
        ByteSink bytes = new ByteSink();
        Answered answered = coded.answered();
        if (!answered.equals(Answered.NOTHING)) {
            bytes.putCount(answered.unread().unknownItems());
            bytes.putCount(answered.unread().otherAnswers());
            bytes.putCount(answered.unread().unknownSources());
            bytes.putCount(answered.unread().unpriced());
            if (coded.analysed()) {
                for (List<Integer> items : answered.items()) {
                    bytes.putCount(items.size());
                    items.forEach(bytes::putCount);
                }
            }
        }
        return bytes.toByteArray();
    }

    private void add(byte[] items, int group) {
        ByteBuffer in = ByteBuffer.wrap(items);
        for (int kind = 0; kind < unread.length; kind++) {
            unread[kind] += ByteSink.readCount(in);
        }
        for (int scale = 0; in.hasRemaining(); scale++) {
            int count = ByteSink.readCount(in);
            if (count > 0) {
                long[] into = sums.get(scale * groups.size() + group);
                long total = 0;
                for (int item = 0; item < count; item++) {
                    int value = ByteSink.readCount(in);
                    put(into, item, value);
                    total += value;
                }
                put(into, count, total);
                into[0]++;
            }
        }
    }

    private static void put(long[] into, int item, long value) {
        into[1 + PLACES_AN_ITEM * item] += value;
        into[2 + PLACES_AN_ITEM * item] += value * value;
    }

    /** Answers to items that their questionnaire does not have. */
    public long unknownItems() {
        return unread[0];
    }

    /** Answers that their questionnaire does not have. */
    public long otherAnswers() {
        return unread[1];
    }

    /** Uses of care of sources that nobody knows. */
    public long unknownSources() {
        return unread[2];
    }

    /** Uses of care for which no price fits. */
    public long unpriced() {
        return unread[3];
    }

    /**
     * How well the items of a scale agree.
     *
     * @param items the scale and its wave
     * @param families who answered all of them
     * @param alpha Cronbach's; empty where there is none
     */
    public record Agreement(ScaleItems items, long families, OptionalDouble alpha) {}

    /** That of every scale, among families of these groups that are in comparisons. */
    public List<Agreement> among(List<Group> of) {
        List<Agreement> agreements = new ArrayList<>();
        for (int scale = 0; scale < scales.size(); scale++) {
            long[] all = new long[1 + PLACES_AN_ITEM * (scales.get(scale).count() + 1)];
            for (Group group : of) {
                long[] some = sums.get(scale * groups.size() + group.place());
                for (int i = 0; i < all.length; i++) {
                    all[i] += some[i];
                }
            }
            agreements.add(new Agreement(
                    scales.get(scale), all[0], alpha(all, scales.get(scale).count())));
        }
        return agreements;
    }

    private static OptionalDouble alpha(long[] sums, int items) {
        long n = sums[0];
        double spreads = 0;
        for (int item = 0; item < items; item++) {
            spreads += spread(sums, item, n);
        }
        double total = spread(sums, items, n);
        return n < 2 || items < 2 || total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(items / (items - 1.0) * (1 - spreads / total));
    }

    /** The variance times n (n - 1), a whole number. */
    private static double spread(long[] sums, int item, long n) {
        long sum = sums[1 + PLACES_AN_ITEM * item];
        return (double) n * sums[2 + PLACES_AN_ITEM * item] - (double) sum * sum;
    }
}
