/**
 * Case files as bytes: how each is written and read, and those of an older register, brought into the same form.
 *
 * <p>Start at {@link nl.terugblik.register.documents.CaseFileDocument}. It uses {@code seals} and {@code blocks}.
 */
@NullMarked
@NamedInterface("documents")
package nl.terugblik.register.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
