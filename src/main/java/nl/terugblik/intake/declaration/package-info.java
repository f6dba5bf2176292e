/**
 * What a delivery says of itself: whose it is and of which day ({@code delivery.csv}), and which files and rows it should hold
 * ({@code datapackage.json}).
 */
@NullMarked
package nl.terugblik.intake.declaration;

import org.jspecify.annotations.NullMarked;
