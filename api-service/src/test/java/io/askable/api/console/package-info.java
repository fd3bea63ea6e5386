/** The publishers' page as browsers get it. */
@NullMarked
package io.askable.api.console;

import org.jspecify.annotations.NullMarked;
