package nl.terugblik.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options by name, with texts, numbers, booleans, lists and maps as values, as a study file or a command line gives them. */
record Options(Map<String, ?> given) {

    Options(Map<String, ?> given, Set<String> known) {
        this(given);
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new CannotMatch("Matching has no option " + name + ".");
                });
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return has(name) ? Optional.of(Ids.find(type, name, String.valueOf(given.get(name)))) : Optional.empty();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(given.get(name));
    }

    Optional<Integer> whole(String name, int least, int most) {
        return decimal(name).map(number -> {
            if (number != Math.rint(number) || number < least || number > most) {
                throw new CannotMatch(name + " is a whole number from " + least + " to " + most + ".");
            }
            return (int) (double) number;
        });
    }

    /** A whole number of any size; 0 where there is none. */
    long number(String name) {
        Object value = given.get(name);
        if (value != null && !(value instanceof Integer) && !(value instanceof Long)) {
            throw new CannotMatch(name + " is a whole number.");
        }
        return value == null ? 0 : ((Number) value).longValue();
    }

    Optional<Double> decimal(String name) {
        Object value = given.get(name);
        return value == null ? Optional.empty() : Optional.of(decimal(name, value));
    }

    Map<String, Double> decimals(String name) {
        Map<String, Double> decimals = new LinkedHashMap<>();
        if (given.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> decimals.put(String.valueOf(key), decimal(name, value)));
        } else if (has(name)) {
            throw new CannotMatch(name + " gives columns a number each.");
        }
        return decimals;
    }

    List<String> names(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (!(given.get(name) instanceof List<?> list)) {
            throw new CannotMatch(name + " is a list of columns.");
        }
        List<String> names = list.stream().map(String::valueOf).toList();
        if (Set.copyOf(names).size() != names.size()) {
            throw new CannotMatch(name + " names a column twice.");
        }
        return names;
    }

    private static double decimal(String name, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new CannotMatch(name + " is a number.");
    }
}
