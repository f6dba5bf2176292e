package nl.terugblik.disclosure.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that tables would print, and what is lost of them where one count more is hidden. */
final class Figures {

    /** What is lost where a count is hidden on which nothing rests that is still seen: the less is hidden in vain, the better. */
    private static final double IN_VAIN = 0.05;

    private final List<BitSet> rests = new ArrayList<>();
    private final List<Double> worth = new ArrayList<>();
    private final int counts;

    Figures(Knowledge knowledge, List<Figure> figures) {
        this.counts = knowledge.size();
        for (Figure figure : figures) {
            rests.add(knowledge.places(figure.rests()));
            worth.add(figure.worth());
        }
    }

    /** The counts on which any figure rests. */
    BitSet counts() {
        BitSet all = new BitSet();
        rests.forEach(all::or);
        return all;
    }

    /** What is lost where this count is hidden too, of each count. */
    double[] losses(BitSet published) {
        double[] losses = new double[counts];
        for (int figure = 0; figure < rests.size(); figure++) {
            BitSet hidden = (BitSet) rests.get(figure).clone();
            hidden.andNot(published);
            if (hidden.isEmpty()) {
                double lost = worth.get(figure);
                rests.get(figure).stream().forEach(place -> losses[place] += lost);
            }
        }
        for (int place = 0; place < losses.length; place++) {
            losses[place] += IN_VAIN;
        }
        return losses;
    }

    /** The sets of counts that alone keep figures from being seen, those first for which most is seen. */
    List<BitSet> hiddenBy(BitSet published, BitSet hidden) {
        Map<BitSet, Double> gains = new LinkedHashMap<>();
        for (int figure = 0; figure < rests.size(); figure++) {
            BitSet by = (BitSet) rests.get(figure).clone();
            by.andNot(published);
            BitSet others = (BitSet) by.clone();
            others.andNot(hidden);
            if (!by.isEmpty() && others.isEmpty()) {
                gains.merge(by, worth.get(figure) / by.cardinality(), Double::sum);
            }
        }
        return gains.entrySet().stream()
                .sorted(Map.Entry.<BitSet, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
