/** How much a caller may ask for. */
@NullMarked
package io.askable.api.limits;

import org.jspecify.annotations.NullMarked;
