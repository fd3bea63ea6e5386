/** Planted violations. */
@NullMarked
package io.askable.mongodb.sites.planted;

import org.jspecify.annotations.NullMarked;
