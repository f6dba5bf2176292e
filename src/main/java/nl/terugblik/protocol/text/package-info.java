/**
 * What is written in a study's files: places and near names in the words that people use, text without anything hidden, and values
 * without the library that read them. It uses no other room.
 */
@NullMarked
@NamedInterface("text")
package nl.terugblik.protocol.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
