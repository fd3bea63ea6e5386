/** Proves the fakes by the contracts they stand in for. */
@NullMarked
package io.askable.testkit.content;

import org.jspecify.annotations.NullMarked;
