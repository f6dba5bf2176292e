/**
 * The files of an invented delivery and how they reach a directory. Start at
 * {@link nl.terugblik.sample.files.DeliveryFiles}.
 */
@NullMarked
package nl.terugblik.sample.files;

import org.jspecify.annotations.NullMarked;
