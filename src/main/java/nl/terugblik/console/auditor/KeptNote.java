package nl.terugblik.console.auditor;

import java.util.List;

/**
 * A signed checkpoint that lies below the work folder.
 *
 * @param size how many entries the log had
 * @param root the root of the tree over them, in base64
 * @param signers who signed it, as they say
 * @param text the note itself, to be kept elsewhere
 */
record KeptNote(long size, String root, List<String> signers, String text) {

    KeptNote {
        signers = List.copyOf(signers);
    }
}
