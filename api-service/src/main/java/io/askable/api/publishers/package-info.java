/** Who may be served: publishers, their settings and keys. */
@NullMarked
package io.askable.api.publishers;

import org.jspecify.annotations.NullMarked;
