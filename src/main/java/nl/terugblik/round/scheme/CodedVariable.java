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
 * @param measure how a code is written that is none of these; empty where there are no others
 */
public record CodedVariable(
        String name,
        Label label,
        Set<String> kinds,
        List<Code> codes,
        boolean multiple,
        boolean required,
        Optional<Measure> measure) {

    /** A variable that has no other codes than those of its list. */
    public CodedVariable(
            String name, Label label, Set<String> kinds, List<Code> codes, boolean multiple, boolean required) {
        this(name, label, kinds, codes, multiple, required, Optional.empty());
    }

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

    /** A code as it is written in a cell, always in the same way; empty where it is none. */
    public Optional<String> read(String cell) {
        return allows(cell) ? Optional.of(cell) : measure.flatMap(written -> written.read(cell));
    }

    /** The same, which a unit must have a code of or need not. */
    public CodedVariable required(boolean must) {
        return new CodedVariable(name, label, kinds, codes, multiple, must, measure);
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
