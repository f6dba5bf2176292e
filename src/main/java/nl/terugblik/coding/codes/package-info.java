/**
 * What a variable says of a family: start at {@link nl.terugblik.coding.codes.Code}.
 */
@NullMarked
@NamedInterface("codes")
package nl.terugblik.coding.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
