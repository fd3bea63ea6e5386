/** The rules that keep code where it belongs. */
@NullMarked
package io.askable.testkit.arch;

import org.jspecify.annotations.NullMarked;
