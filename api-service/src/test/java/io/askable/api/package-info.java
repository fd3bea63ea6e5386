/** The service as a client sees it. */
@NullMarked
package io.askable.api;

import org.jspecify.annotations.NullMarked;
