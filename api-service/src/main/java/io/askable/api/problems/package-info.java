/** What a caller is told when a request cannot be answered. */
@NullMarked
package io.askable.api.problems;

import org.jspecify.annotations.NullMarked;
