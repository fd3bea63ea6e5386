/** What a caller of the API waits for. */
@NullMarked
package io.askable.benchmarks.http;

import org.jspecify.annotations.NullMarked;
