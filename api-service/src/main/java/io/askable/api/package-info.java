/** The HTTP service: every package below is one feature of it. */
@NullMarked
package io.askable.api;

import org.jspecify.annotations.NullMarked;
