/** The one door to every benchmark. */
@NullMarked
package io.askable.benchmarks;

import org.jspecify.annotations.NullMarked;
