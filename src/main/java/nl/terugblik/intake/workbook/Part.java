package nl.terugblik.intake.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.terugblik.intake.IntakeRefused;

/** A part of a workbook, read as XML from its beginning. Elements go by their names without namespace: Strict has others. */
final class Part implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final IntakeRefused damaged;

    /**
     * Opens a part.
     *
     * @param damaged what is said where it cannot be read
     */
    Part(InputStream in, IntakeRefused damaged) {
        this.in = in;
        this.damaged = damaged;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    IntakeRefused damaged() {
        return damaged;
    }

    /** Goes on to the next element of one of these names, or to the end of one; false where the part ends before. */
    boolean next(Set<String> starts, String end) {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT && starts.contains(reader.getLocalName())
                        || event == XMLStreamReader.END_ELEMENT && end.equals(reader.getLocalName())) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) { // of some faults it tells by exceptions of its own
            throw damaged;
        }
    }

    /** Goes on to the next element of this name; false where the part ends before. */
    boolean next(String start) {
        return next(Set.of(start), "");
    }

    boolean starts() {
        return reader.isStartElement();
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element, whatever its namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** An attribute that is a whole number. */
    Optional<Integer> number(String name) {
        try {
            return attribute(name).map(String::strip).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw damaged;
        }
    }

    /** All text within the element, which has no elements that matter. */
    String text() {
        try {
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                switch (reader.next()) {
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        text.append(reader.getText());
                    case XMLStreamReader.START_ELEMENT -> depth++;
                    case XMLStreamReader.END_ELEMENT -> depth--;
                    case XMLStreamReader.END_DOCUMENT -> throw damaged;
                    default -> {}
                }
            }
            return text.toString();
        } catch (XMLStreamException | RuntimeException e) { // of some faults it tells by exceptions of its own
            throw damaged;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
