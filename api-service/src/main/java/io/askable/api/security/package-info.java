/** Who may call, and on whose behalf. */
@NullMarked
package io.askable.api.security;

import org.jspecify.annotations.NullMarked;
