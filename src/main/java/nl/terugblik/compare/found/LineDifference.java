package nl.terugblik.compare.found;

import java.util.ArrayList;
import java.util.List;

/**
 * How two texts differ by line.
 *
 * @param lines how many lines are others: of those taken out and those put in the larger number
 * @param where the lines of the later text that are new, counted from 1; where lines were only taken out, the one after
 */
public record LineDifference(int lines, List<Integer> where) {

    public LineDifference {
        where = List.copyOf(where);
    }

    /** Compares two texts; files are short, so that every pair of lines can be looked at. */
    public static LineDifference of(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> old = before.subList(start, before.size() - end);
        List<String> now = after.subList(start, after.size() - end);
        int[][] common = common(old, now);
        List<Integer> where = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (j < now.size()) {
            if (i < old.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                where.add(start + ++j);
            }
        }
        int same = common[0][0];
        if (where.isEmpty() && same < old.size()) {
            where.add(Math.min(start + 1, Math.max(1, after.size())));
        }
        return new LineDifference(Math.max(old.size(), now.size()) - same, where);
    }

    /** How many lines the rests of both texts have in common, from each pair of places on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
