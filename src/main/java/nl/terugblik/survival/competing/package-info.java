/**
 * Events before which another may come: {@link nl.terugblik.survival.competing.CumulativeIncidence} describes them and {@link
 * nl.terugblik.survival.competing.GrayTest} compares groups. It takes chances and scales from {@code curve}.
 */
@NullMarked
@NamedInterface("competing")
package nl.terugblik.survival.competing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
