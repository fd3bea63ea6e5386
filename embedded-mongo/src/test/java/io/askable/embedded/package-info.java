/** Runs the packaged database as its users do. */
@NullMarked
package io.askable.embedded;

import org.jspecify.annotations.NullMarked;
