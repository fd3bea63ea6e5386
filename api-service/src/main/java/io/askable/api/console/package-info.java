/** The page on which publishers review what was written. */
@NullMarked
package io.askable.api.console;

import org.jspecify.annotations.NullMarked;
