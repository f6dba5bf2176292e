/**
 * Tables as Excel workbooks ({@code .xlsx}).
 *
 * <p>Start at {@link nl.terugblik.exchange.excel.XlsxFile}. Office Open XML (ECMA-376) is written by hand, because the
 * libraries that write it stamp the moment of writing into the file, so that no two runs give the same bytes.
 */
@NullMarked
@NamedInterface("excel")
package nl.terugblik.exchange.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
