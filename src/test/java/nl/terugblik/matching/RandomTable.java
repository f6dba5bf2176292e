package nl.terugblik.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An invented table of 2 to 120 rows and options to match it by: columns with many ties and without, categories, and every
 * option of nearest matching now and then. A seed gives the same one on every machine.
 *
 * @param ids what identifies the rows
 * @param treated for each row whether it is treated
 * @param columns its columns
 * @param options how it is to be matched
 */
public record RandomTable(List<String> ids, boolean[] treated, List<Covariate> columns, Map<String, Object> options) {

    public static RandomTable of(long seed) {
        Random random = new Random(seed);
        int rows = random.nextInt(4) == 0 ? 2 + random.nextInt(10) : 2 + random.nextInt(119);
        double share = 0.15 + 0.5 * random.nextDouble();
        boolean[] treated = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            treated[row] = random.nextDouble() < share;
        }
        treated[0] = true;
        treated[1] = false;
        List<String> ids =
                IntStream.range(0, rows).mapToObj(row -> "row " + row).toList();
        return new RandomTable(ids, treated, columns(random, treated), options(random, seed));
    }

    private static List<Covariate> columns(Random random, boolean[] treated) {
        int rows = treated.length;
        double[] age = new double[rows];
        double[] children = new double[rows];
        double[] income = new double[rows];
        int[] region = new int[rows];
        int[] sort = new int[rows];
        double shift = random.nextDouble();
        for (int row = 0; row < rows; row++) {
            double effect = treated[row] ? shift : 0;
            age[row] = Math.rint(10 + effect + 2 * random.nextGaussian());
            children[row] = random.nextInt(4);
            income[row] = effect + random.nextGaussian();
            region[row] = random.nextInt(3);
            sort[row] = random.nextInt(2);
        }
        return List.of(
                new Covariate.Numbers("age", age),
                new Covariate.Numbers("children", children),
                new Covariate.Numbers("income", income),
                new Covariate.Categories("region", region, List.of("north", "middle", "south")),
                new Covariate.Categories("sort", sort, List.of("a", "b")));
    }

    private static Map<String, Object> options(Random random, long seed) {
        Map<String, Object> options = new LinkedHashMap<>();
        Distance distance = pick(random, Distance.values());
        options.put("distance", distance.id());
        List<String> names = new ArrayList<>(List.of("age", "children", "income", "region", "sort"));
        Collections.shuffle(names, random);
        boolean ties = random.nextBoolean();
        names.removeIf(name -> ties && name.equals("income"));
        options.put("on", List.copyOf(names.subList(0, 1 + random.nextInt(names.size()))));
        options.put("seed", seed);
        options.put("ratio", 1 + random.nextInt(3));
        options.put("replace", random.nextInt(4) == 0);
        Order order = pick(random, Order.values());
        boolean byScore = order == Order.LARGEST || order == Order.SMALLEST;
        options.put("order", Ids.of(byScore && !distance.isScore() ? Order.CLOSEST : order));
        if (random.nextBoolean()) {
            options.put("caliper", pick(random, 0.0, 0.1, 0.5, 1.0, 1.5));
            if (!distance.isScore() || random.nextBoolean()) {
                options.put("caliper_unit", "raw");
            }
        }
        if (random.nextInt(4) == 0) {
            options.put(
                    "calipers",
                    pick(random, Map.of("age", 1), Map.of("income", 0.5), Map.of("age", 0.5, "children", 1)));
        }
        if (random.nextInt(4) == 0) {
            options.put("exact", pick(random, List.of("sort"), List.of("region"), List.of("sort", "children")));
        } else if (random.nextInt(4) == 0) {
            options.put("anti_exact", pick(random, List.of("sort"), List.of("region"), List.of("region", "children")));
        }
        return options;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public Specification specification() {
        return Specification.of(options);
    }

    public MatchingTable table() {
        RowKeys keys = new RowKeys(specification().seed());
        ids.forEach(keys::add);
        return new MatchingTable(keys, treated, columns);
    }

    /** The same rows and columns in another order. */
    public RandomTable shuffled(long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, treated.length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        boolean[] moved = new boolean[treated.length];
        for (int row = 0; row < moved.length; row++) {
            moved[row] = treated[order.get(row)];
        }
        List<Covariate> others = new ArrayList<>();
        columns.forEach(column -> others.add(shuffled(column, order)));
        Collections.shuffle(others, new Random(seed));
        return new RandomTable(order.stream().map(ids::get).toList(), moved, others, options);
    }

    private static Covariate shuffled(Covariate column, List<Integer> order) {
        if (column instanceof Covariate.Numbers numbers) {
            return new Covariate.Numbers(
                    column.name(),
                    order.stream().mapToDouble(row -> numbers.values()[row]).toArray());
        }
        Covariate.Categories categories = (Covariate.Categories) column;
        return new Covariate.Categories(
                column.name(),
                order.stream().mapToInt(row -> categories.codes()[row]).toArray(),
                categories.levels());
    }
}
