/** Measures how much of an article, and how little else, is taken from real pages. */
@NullMarked
package io.askable.benchmarks.extraction;

import org.jspecify.annotations.NullMarked;
