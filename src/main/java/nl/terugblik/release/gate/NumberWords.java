package nl.terugblik.release.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers below a thousand as they are spelt out in Dutch and English; the Dutch article "een" is none. */
final class NumberWords {

    private static final List<String> ENGLISH = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> ENGLISH_TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> DUTCH = List.of(
            "nul",
            "één",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien");
    private static final List<String> DUTCH_TENS =
            List.of("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");
    private static final Map<String, Integer> WORDS = words();

    private NumberWords() {}

    /** The number that a word is, hyphens and accents or not; below 0 where it is none. */
    static int of(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT).replace("-", ""), -1);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int number = 0; number < 100; number++) {
            put(words, english(number), number);
            put(words, dutch(number), number);
        }
        for (String none : List.of("no", "none", "nobody", "geen", "niemand")) {
            words.put(none, 0);
        }
        for (int hundred = 1; hundred < 10; hundred++) {
            List<String> hundreds = hundred == 1
                    ? List.of("hundred", "onehundred", "honderd")
                    : List.of(english(hundred) + "hundred", dutch(hundred) + "honderd");
            for (String start : hundreds) {
                put(words, start, 100 * hundred);
                for (int rest = 1; rest < 100; rest++) {
                    for (String end : List.of(english(rest), "and" + english(rest), dutch(rest), "en" + dutch(rest))) {
                        put(words, start + end, 100 * hundred + rest);
                    }
                }
            }
        }
        return words;
    }

    private static void put(Map<String, Integer> words, String word, int number) {
        words.putIfAbsent(word, number);
        if (!word.equals("één")) {
            words.putIfAbsent(word.replace("ë", "e").replace("é", "e"), number);
        }
    }

    private static String english(int number) {
        if (number < ENGLISH.size()) {
            return ENGLISH.get(number);
        }
        return ENGLISH_TENS.get(number / 10 - 2) + (number % 10 == 0 ? "" : ENGLISH.get(number % 10));
    }

    private static String dutch(int number) {
        if (number < DUTCH.size()) {
            return DUTCH.get(number);
        }
        String tens = DUTCH_TENS.get(number / 10 - 2);
        String one = number % 10 == 1 ? "een" : DUTCH.get(number % 10);
        return number % 10 == 0 ? tens : one + (one.endsWith("e") ? "ën" : "en") + tens;
    }
}
