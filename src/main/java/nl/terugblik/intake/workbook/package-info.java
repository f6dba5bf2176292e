/**
 * Reads sheets of workbooks (Office Open XML, Transitional and Strict) row by row, each cell as the text that intake goes by.
 * Start at {@code WorkbookFile}.
 */
@NullMarked
@NamedInterface("workbook")
package nl.terugblik.intake.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
