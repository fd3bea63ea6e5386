/** How good the questions are that are written without a model. */
@NullMarked
package io.askable.benchmarks.questions;

import org.jspecify.annotations.NullMarked;
