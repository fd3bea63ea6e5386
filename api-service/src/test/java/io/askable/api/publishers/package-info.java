/** Proves how publishers come, change and go. */
@NullMarked
package io.askable.api.publishers;

import org.jspecify.annotations.NullMarked;
