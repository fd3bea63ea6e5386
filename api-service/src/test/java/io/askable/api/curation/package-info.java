/** Proves that a publisher's say reaches its readers and outlives every run. */
@NullMarked
package io.askable.api.curation;

import org.jspecify.annotations.NullMarked;
