package nl.terugblik.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that someone may have meant who gave a name that there is not. */
public final class DidYouMean {

    private static final int MOST = 3;
    private static final int LETTERS_A_SLIP = 3;

    private DidYouMean() {}

    /** The names that are like what was asked for, the most alike first; at most three. */
    public static List<String> among(String asked, Collection<String> names) {
        String wanted = plain(asked);
        int most = Math.max(1, wanted.length() / LETTERS_A_SLIP);
        return names.stream()
                .distinct()
                .filter(name -> slips(wanted, plain(name)) <= most)
                .sorted(Comparator.<String>comparingInt(name -> slips(wanted, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** A question that names them, with a blank before it; nothing where there are none. */
    public static String question(String asked, Collection<String> names) {
        List<String> alike = among(asked, names);
        return alike.isEmpty() ? "" : " Did you mean " + String.join(" or ", alike) + "?";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many slips of the pen lie between two words; to leave the end of a word out is one. */
    private static int slips(String one, String other) {
        if (one.length() >= LETTERS_A_SLIP && other.startsWith(one)) {
            return other.length() == one.length() ? 0 : 1;
        }
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                slips[i][j] = Math.min(slips[i - 1][j - 1] + same, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[one.length()][other.length()];
    }
}
