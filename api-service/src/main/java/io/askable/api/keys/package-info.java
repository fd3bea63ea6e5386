/** Tells callers apart by their keys. */
@NullMarked
package io.askable.api.keys;

import org.jspecify.annotations.NullMarked;
