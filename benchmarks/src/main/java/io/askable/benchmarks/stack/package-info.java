/** The real processes, started for one measurement. */
@NullMarked
package io.askable.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
