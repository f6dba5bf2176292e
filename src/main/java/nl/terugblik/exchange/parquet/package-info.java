/**
 * Tables as Parquet files, for DuckDB, Arrow, pandas and Spark.
 *
 * <p>Start at {@link nl.terugblik.exchange.parquet.ParquetFile}. It follows the public specification of Apache Parquet with
 * as little of it as these tables need; the libraries that write Parquet bring ten megabytes and more.
 */
@NullMarked
package nl.terugblik.exchange.parquet;

import org.jspecify.annotations.NullMarked;
