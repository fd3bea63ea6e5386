/** Measures the exact search for the nearest vectors. */
@NullMarked
package io.askable.benchmarks.similarity;

import org.jspecify.annotations.NullMarked;
