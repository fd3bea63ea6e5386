/** Breaks real processes on purpose and counts what the queue lost by it. */
@NullMarked
package io.askable.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
