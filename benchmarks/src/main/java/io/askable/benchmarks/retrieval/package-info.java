/** Measures how well passages are found, questions answered and unanswerable ones refused. */
@NullMarked
package io.askable.benchmarks.retrieval;

import org.jspecify.annotations.NullMarked;
