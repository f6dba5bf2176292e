package nl.terugblik.round.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.protocol.Label;

/**
 * A variable that people code.
 *
 * @param name its column in sheets
 * @param label what it is about
 * @param kinds the kinds of unit that it is for
 * @param codes the codes, in order
 * @param multiple whether a unit may have several
 * @param required whether a unit of these kinds must have one
 */
public record CodedVariable(
        String name, Label label, Set<String> kinds, List<Code> codes, boolean multiple, boolean required) {

    public CodedVariable {
        kinds = Set.copyOf(kinds);
        codes = List.copyOf(codes);
        if (codes.isEmpty() || kinds.isEmpty()) {
            throw new IllegalArgumentException("a variable has codes, and is for some kind of unit");
        }
    }

    /** Whether it is for units of a kind. */
    public boolean isFor(String kind) {
        return kinds.contains(kind);
    }

    /** One of its codes, by the word in sheets. */
    public Optional<Code> code(String word) {
        return codes.stream().filter(code -> code.code().equals(word)).findFirst();
    }

    /** Whether a word is one of its codes, or says that the coder cannot tell. */
    public boolean allows(String word) {
        return word.equals(Code.UNSURE) || code(word).isPresent();
    }

    /** Its codes as words, with that for whoever cannot tell. */
    public List<String> words() {
        return Stream.concat(codes.stream().map(Code::code), Stream.of(Code.UNSURE))
                .toList();
    }

    /** The domains of its codes, in order. */
    public List<String> domains() {
        return codes.stream().flatMap(code -> code.domain().stream()).distinct().toList();
    }
}
