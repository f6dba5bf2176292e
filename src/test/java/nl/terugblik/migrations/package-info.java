@NullMarked
package nl.terugblik.migrations;

import org.jspecify.annotations.NullMarked;
